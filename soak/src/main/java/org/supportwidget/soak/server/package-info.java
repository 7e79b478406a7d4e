/** The process with the containers; it has nothing of the library but in its applications. */
@NullMarked
package org.supportwidget.soak.server;

import org.jspecify.annotations.NullMarked;
