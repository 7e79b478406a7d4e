package org.supportwidget;

import java.util.Optional;

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
 *   <li>{@code ready(arrived)}: whether the vendor can be started and stopped. Ask with {@code
 *       global("Name")}, not {@code window.Name}, which an element of that id would be. Where the
 *       name is there before the loader, because {@code prepare} has made a queue of that name, ask
 *       {@code arrived}: whether the loader's script element has loaded;
 *   <li>{@code prepare(visitor, configuration)}, optional: sets what the loader reads when it
 *       arrives; {@code visitor} is {@code null} for nobody, {@code configuration} is {@link
 *       Widget#configuration()}'s map;
 *   <li>{@code start(visitor, page)}: starts the vendor for {@link Widget#visitor(Identity)}'s map.
 *       If it returns a promise, a stop waits for that, for 20 seconds at most;
 *   <li>{@code resume(visitor, page)}, optional: shows the vendor again after a script has swapped
 *       the page's body; without it, {@code start} is called again;
 *   <li>{@code stop(page)}: ends the visitor's session in this browser, also one that an earlier
 *       page began. It may throw, and may be called twice. If it returns a promise, this resolves
 *       only when the session <em>has</em> ended: a call that only waits in the vendor's queue has
 *       not ended anything. Where it throws, rejects, or takes more than 20 seconds, it counts as
 *       not done and is called again later;
 *   <li>{@code keys} and {@code cookies}, optional: names of items in {@code localStorage} and of
 *       first-party cookies to remove after a stop; one that ends in {@code *} stands for all that
 *       begin so. Cookies are expired on the host and on its parents.
 * </ul>
 *
 * <p>{@code page} has
 *
 * <ul>
 *   <li>{@code user}: the fingerprint of the user who stays, {@code ""} for nobody;
 *   <li>{@code configuration}: as in {@code prepare};
 *   <li>{@code token(value)}: promises a fresh token for the page's user, or {@code undefined};
 *       {@code value} is what it is to name, if {@link Widget#bindsTokens};
 *   <li>{@code still()}: whether what the plug-in was called for is still wanted. Ask between the
 *       steps of a stop: another tab may have started the next user meanwhile;
 *   <li>{@code acknowledged(done, ms)}: waits for a promise, or for the callback that it gives to
 *       {@code done}, and rejects after {@code ms} milliseconds (5,000 if left out);
 *   <li>{@code heard}: whether another tab does the stop that all tabs share.
 * </ul>
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
     * The name of the vendor that has taken this one's place, if the company behind it now offers a
     * newer generation. Whoever configures the older one reads of it in the log at start.
     */
    default Optional<String> successor() {
        return Optional.empty();
    }

    /**
     * Makes the application's widget of this vendor.
     *
     * <p>Settings are asked for through {@code settings}, which notes whatever is missing or
     * malformed and goes on, so that all mistakes are reported together; a setting that is never
     * asked for is reported as unknown.
     */
    Widget configure(VendorSettings settings);
}
