package org.supportwidget;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The browser's half of a vendor: the script of its name beside its class. */
final class Plugin {
    private Plugin() {}

    /**
     * Reads it.
     *
     * @throws VendorFault if there is none
     */
    static String of(Vendor vendor) {
        String resource = vendor.name() + ".js";
        try (InputStream in = vendor.getClass().getResourceAsStream(resource)) {
            if (in == null) {
                throw new VendorFault(
                        vendor.getClass().getName()
                                + ", which has no script "
                                + resource
                                + " beside it");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + resource, e);
        }
    }
}
