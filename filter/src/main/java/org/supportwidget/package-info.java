/**
 * The application's side of a support widget: who is signed in ({@link
 * org.supportwidget.Identity}), how that is found out ({@link org.supportwidget.IdentityResolver})
 * and what a vendor makes of it.
 */
@NullMarked
package org.supportwidget;

import org.jspecify.annotations.NullMarked;
