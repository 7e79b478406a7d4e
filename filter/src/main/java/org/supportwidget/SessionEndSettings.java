package org.supportwidget;

import java.util.Optional;
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
    static SessionEndSettings read(Settings settings) {
        VendorSettings own = new VendorSettings("session-end", settings);
        boolean stops = own.choice("unmarked", "nobody", "stop").equals("stop");
        Optional<SigningSecret> key = own.secrets().fixed("secret");
        return new SessionEndSettings(stops, key.orElse(null));
    }
}
