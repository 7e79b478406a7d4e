/**
 * The conformance kit: extend {@link org.supportwidget.vendortest.VendorConformance} with a vendor,
 * its settings and a sandbox that behaves as the vendor does, and the vendor is put through
 * everything that may go wrong, in a real browser.
 *
 * <p>{@link org.supportwidget.vendortest.Gauntlet} lists the checks; {@code Trial} is the vendor on
 * trial with what a check needs of it, {@code Desk} one browser at which people sit one after the
 * other, {@code Stage} the browser and the server that all tests share.
 */
@NullMarked
package org.supportwidget.vendortest;

import org.jspecify.annotations.NullMarked;
