/** Starts the sample on an embedded server, for {@code mvn -Prun} and for tests. Not in the WAR. */
@NullMarked
package org.supportwidget.sample.server;

import org.jspecify.annotations.NullMarked;
