/** What the soak adds to the sample: users without number, and what goes wrong. In the WAR. */
@NullMarked
package org.supportwidget.soak.app;

import org.jspecify.annotations.NullMarked;
