/** The kit at work on the library's own vendors, and on vendors that are wrong. */
@NullMarked
package org.supportwidget.vendortest;

import org.jspecify.annotations.NullMarked;
