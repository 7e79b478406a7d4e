/** Vendors each of which makes one mistake. */
@NullMarked
package org.supportwidget.vendortest.wrong;

import org.jspecify.annotations.NullMarked;
