/** The sample in Chromium. */
@NullMarked
package org.supportwidget.spring.browser;

import org.jspecify.annotations.NullMarked;
