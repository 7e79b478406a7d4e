/**
 * The one room that knows of servlets. {@link org.supportwidget.servlet.SupportWidgetFilter} tells
 * the way of a request; {@link org.supportwidget.servlet.SupportWidgetInitializer} registers it.
 */
@NullMarked
package org.supportwidget.servlet;

import org.jspecify.annotations.NullMarked;
