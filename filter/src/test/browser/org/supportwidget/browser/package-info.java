/** A real browser for tests. Begin at {@link org.supportwidget.browser.Chromium}. */
@NullMarked
package org.supportwidget.browser;

import org.jspecify.annotations.NullMarked;
