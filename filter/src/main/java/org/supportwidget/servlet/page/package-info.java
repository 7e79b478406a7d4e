/**
 * One request and its answer through every dispatch: the one request wrapper and the one response
 * wrapper. Begin with {@link org.supportwidget.servlet.page.PageExchange}.
 */
@NullMarked
package org.supportwidget.servlet.page;

import org.jspecify.annotations.NullMarked;
