/** The sample over HTTP and in a browser. */
@NullMarked
package org.supportwidget.sample;

import org.jspecify.annotations.NullMarked;
