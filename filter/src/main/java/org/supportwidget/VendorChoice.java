package org.supportwidget;

/** A vendor, which may be another one for each tenant. */
interface VendorChoice {
    /** Whoever asks: its name, its plug-in, and, unless tenants have their own, all the rest. */
    ConfiguredVendor usual();

    /** For the tenant of a request, as far as it is known. */
    ConfiguredVendor of(WebRequest request);
}
