/** For tests of applications; begin with {@link org.supportwidget.test.SupportWidgetMockMvc}. */
@NullMarked
package org.supportwidget.test;

import org.jspecify.annotations.NullMarked;
