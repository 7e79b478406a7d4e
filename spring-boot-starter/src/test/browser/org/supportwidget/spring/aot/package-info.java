/** Ahead-of-time processing, as for a native image. */
@NullMarked
package org.supportwidget.spring.aot;

import org.jspecify.annotations.NullMarked;
