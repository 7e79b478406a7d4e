/** Follows {@code docs/start.md} as its reader would; begin with {@link StartGuideIT}. */
@NullMarked
package org.supportwidget.start;

import org.jspecify.annotations.NullMarked;
