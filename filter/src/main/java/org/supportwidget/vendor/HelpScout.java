package org.supportwidget.vendor;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.supportwidget.Identity;
import org.supportwidget.Vendor;
import org.supportwidget.VendorSettings;
import org.supportwidget.Widget;
import org.supportwidget.csp.CspDirective;
import org.supportwidget.csp.CspSources;
import org.supportwidget.signing.SigningSecret;

/**
 * Help Scout's Beacon in secure mode.
 *
 * @see <a href="https://developer.helpscout.com/beacon-2/web/secure-mode/">Secure mode</a>
 * @see <a href="https://docs.helpscout.com/article/815-csp-settings-for-beacon">Content Security
 *     Policy</a>
 */
public final class HelpScout implements Vendor {
    private static final Pattern BEACON_ID = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]*");

    @Override
    public String name() {
        return "helpscout";
    }

    @Override
    public Widget configure(VendorSettings settings) {
        return new Beacon(
                settings.required("beacon-id", BEACON_ID, "the Beacon's ID, a UUID"),
                settings.secret("secret"),
                settings.script("https://beacon-v2.helpscout.net"));
    }

    private record Beacon(String beaconId, SigningSecret secret, URI script) implements Widget {

        /** The end of Help Scout's list of scripts was not to be had: these are what it names. */
        @Override
        public CspSources cspSources() {
            String beacon = "https://beacon-v2.helpscout.net";
            return CspSources.of(CspDirective.SCRIPT_SRC, Origin.of(script))
                    .plus(
                            CspSources.of(
                                    CspDirective.CONNECT_SRC,
                                    "https://beaconapi.helpscout.net",
                                    "https://chatapi.helpscout.net",
                                    "https://d3hb14vkzrxvla.cloudfront.net",
                                    "https://sockjs-helpscout.pusher.com",
                                    "wss://*.pusher.com"))
                    .plus(
                            CspSources.of(
                                    CspDirective.STYLE_SRC, "https://fonts.googleapis.com", beacon))
                    .plus(
                            CspSources.of(
                                    CspDirective.FONT_SRC, "data:", "https://fonts.gstatic.com"));
        }

        @Override
        public boolean needsInlineStyles() {
            return true;
        }

        @Override
        public Optional<URI> loader() {
            return Optional.of(script);
        }

        @Override
        public Map<String, ?> configuration() {
            return Map.of("beacon", beaconId);
        }

        @Override
        public Map<String, ?> visitor(Identity identity) {
            String email = identity.requireEmail();
            Map<String, Object> user = new LinkedHashMap<>();
            Members.put(user, "name", identity.name());
            user.put("email", email);
            user.put("signature", secret.hmacSha256(email));
            return Map.of("user", user);
        }

        @Override
        public Optional<Map<String, ?>> anonymous() {
            return Optional.of(Map.of());
        }

        @Override
        public Optional<String> verification(Identity identity) {
            return Optional.of(secret.hmacSha256(identity.requireEmail()));
        }
    }
}
