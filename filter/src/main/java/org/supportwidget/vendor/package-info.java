/**
 * The vendors, one file each with a script resource of the vendor's name; {@link
 * org.supportwidget.vendor.ThreadMessenger} is the one to imitate. They use nothing that a vendor
 * of an application's own could not use.
 */
@NullMarked
package org.supportwidget.vendor;

import org.jspecify.annotations.NullMarked;
