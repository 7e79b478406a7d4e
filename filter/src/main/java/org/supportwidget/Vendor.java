package org.supportwidget;

/**
 * A vendor of support widgets; the one thing to implement for a new one.
 *
 * <p>A vendor is five places: a class that implements this interface, a script resource beside it
 * called {@link #name()}{@code .js} (the plug-in that starts and stops the vendor in the page), a
 * line in {@code META-INF/services/org.supportwidget.Vendor}, a test, and a row of documentation.
 * The vendors that come with the library are made in no other way.
 *
 * <p>The plug-in is one statement, {@code vendor("name", {…})}, whose object has
 *
 * <ul>
 *   <li>{@code ready()}: whether the vendor's loader has arrived;
 *   <li>{@code start(visitor, page)}: starts the vendor for {@link Widget#visitor(Identity)}'s map;
 *   <li>{@code stop(page)}: ends the visitor's session in this browser; may return a promise, may
 *       throw, may be called twice;
 *   <li>{@code prepare(visitor)}, optional: sets what the loader reads when it arrives; {@code
 *       null} for nobody;
 *   <li>{@code keys}, optional: names of {@code localStorage} items of the vendor's to remove after
 *       a stop.
 * </ul>
 *
 * <p>{@code page.user} is the fingerprint of the user who stays ({@code ""} for nobody); in {@code
 * start}, {@code page.token()} promises a fresh token for the page's user, or {@code undefined}.
 *
 * <p>Found by {@link java.util.ServiceLoader}; needs a public constructor without parameters and
 * must be thread-safe.
 */
public interface Vendor {

    /**
     * The name by which configuration and tags know the vendor: lower-case letters, digits and
     * {@code -}.
     */
    String name();

    /**
     * Makes the application's widget of this vendor.
     *
     * <p>Settings are asked for through {@code settings}, which notes whatever is missing or
     * malformed and goes on, so that all mistakes are reported together; a setting that is never
     * asked for is reported as unknown.
     */
    Widget configure(VendorSettings settings);
}
