/**
 * The application's side of a support widget: who is signed in ({@link
 * org.supportwidget.Identity}), how that is found out ({@link org.supportwidget.IdentityResolver})
 * and what a vendor makes of it.
 *
 * <p>There are two groups of types. Applications and vendors program against {@link
 * org.supportwidget.SupportWidget}, {@link org.supportwidget.PageWidget}, {@link
 * org.supportwidget.Vendor}, {@link org.supportwidget.Widget}, {@link
 * org.supportwidget.VendorSettings}, the identity types, {@link org.supportwidget.WebRequest},
 * {@link org.supportwidget.Frame} and the exceptions. The rest, mostly package-private, is the
 * engine: {@code VendorCatalog} and {@code ConfiguredVendor} know the vendors of a configuration,
 * {@code Rendering} and {@code Block} what one page has rendered.
 */
@NullMarked
package org.supportwidget;

import org.jspecify.annotations.NullMarked;
