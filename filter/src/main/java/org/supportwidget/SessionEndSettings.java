package org.supportwidget;

import java.util.Optional;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.supportwidget.signing.SigningSecret;

/**
 * What all vendors have in common when a session ends ({@code session-end.*}).
 *
 * @param stopsUnmarked whether a browser without a mark may have somebody left over
 * @param key keys the marks by which a browser knows its user again; {@code null}: each vendor's
 *     own secret does
 */
record SessionEndSettings(boolean stopsUnmarked, @Nullable SigningSecret key) {
    private static final Logger LOG = Logger.getLogger("org.supportwidget");

    static SessionEndSettings read(Settings settings) {
        VendorSettings own = new VendorSettings("session-end", settings);
        boolean stops = own.choice("unmarked", "nobody", "stop").equals("stop");
        Optional<SigningSecret> key = own.secrets().fixed("secret");
        return new SessionEndSettings(stops, key.orElse(null));
    }

    /** What keys the marks of a vendor. */
    SigningSecret keyOf(String name, VendorSettings vendor) {
        Optional<SigningSecret> ofVendor = vendor.secrets().fingerprintKey();
        return key == null ? ofVendor.orElseGet(() -> constantKey(name, vendor)) : key;
    }

    private static SigningSecret constantKey(String name, VendorSettings vendor) {
        if (!vendor.areMistaken()) {
            LOG.warning(
                    name
                            + " has no secret: the mark by which a browser knows its user again is"
                            + " keyed by a constant, so whoever reads the mark can test a guessed id"
                            + " and e-mail against it. Set "
                            + name
                            + ".secret to a long random text; no page shows it");
        }
        return SigningSecret.of("support-widget " + name);
    }
}
