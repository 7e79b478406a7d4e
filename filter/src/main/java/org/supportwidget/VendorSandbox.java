package org.supportwidget;

import java.util.Map;
import java.util.Optional;

/**
 * Plays vendors on the developer's own machine, for {@code sandbox = on}. Found by {@link
 * java.util.ServiceLoader}; the module {@code support-widget-sandbox} has one for every vendor of
 * the library. Write one for a vendor of your own; it needs a public constructor without
 * parameters.
 */
public interface VendorSandbox {

    /**
     * What takes the place of a vendor's configuration: accounts, secrets, addresses and the
     * sources of its policy. Whatever the sandbox does not replace stays as it is configured.
     *
     * @param vendor the name of a vendor that is in use
     * @return key to value without the vendor's name, for example {@code app-id}; empty if this
     *     sandbox does not play the vendor
     * @throws RuntimeException if it cannot be had; the message says why
     */
    Optional<Map<String, String>> settings(String vendor);
}
