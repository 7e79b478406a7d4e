/**
 * The Thymeleaf dialect; begin with {@link org.supportwidget.thymeleaf.SupportDialect}. It renders
 * through the page's widget, so that its bytes are those of the JSP tags, and knows no servlets:
 * Thymeleaf's own web exchange has all it needs.
 */
@NullMarked
package org.supportwidget.thymeleaf;

import org.jspecify.annotations.NullMarked;
