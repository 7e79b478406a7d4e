/**
 * The sample under load for minutes or hours, with the library and without it, every answer
 * checked. Begin with {@link org.supportwidget.soak.Soak}; {@link
 * org.supportwidget.soak.Inspection} is what must be right of an answer.
 */
@NullMarked
package org.supportwidget.soak;

import org.jspecify.annotations.NullMarked;
