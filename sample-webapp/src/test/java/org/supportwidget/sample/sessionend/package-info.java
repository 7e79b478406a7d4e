/**
 * What the next person at the same browser sees, on all the ways in which a session ends. Begin
 * with {@link org.supportwidget.sample.sessionend.Route}, which lists them.
 */
@NullMarked
package org.supportwidget.sample.sessionend;

import org.jspecify.annotations.NullMarked;
