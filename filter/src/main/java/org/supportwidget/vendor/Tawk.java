package org.supportwidget.vendor;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
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
 * Tawk.to in secure mode: what is signed is the application's id of the user.
 *
 * @see <a
 *     href="https://help.tawk.to/article/how-to-set-up-logins-with-a-hash-using-javascript-api">Logins
 *     with a hash</a>; its example makes the hash in the page, with the secret in it
 * @see <a href="https://developer.tawk.to/jsapi/">JavaScript API</a>
 */
public final class Tawk implements Vendor {
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_-]*");

    @Override
    public String name() {
        return "tawk";
    }

    @Override
    public Widget configure(VendorSettings settings) {
        String property =
                settings.required("property-id", ID, "the property ID, letters and digits");
        String widget = settings.required("widget-id", ID, "the widget ID, letters and digits");
        return new Chat(
                property,
                settings.secret("secret"),
                settings.script("https://embed.tawk.to/" + property + "/" + widget));
    }

    private record Chat(String property, SigningSecret secret, URI script) implements Widget {
        private static final String HOSTS = "https://*.tawk.to";

        /** Tawk.to publishes no list; sites that use it allow these. */
        @Override
        public CspSources cspSources() {
            return CspSources.of(CspDirective.SCRIPT_SRC, Origin.of(script), HOSTS)
                    .plus(CspSources.of(CspDirective.CONNECT_SRC, HOSTS, "wss://*.tawk.to"))
                    .plus(CspSources.of(CspDirective.FRAME_SRC, HOSTS))
                    .plus(CspSources.of(CspDirective.STYLE_SRC, HOSTS))
                    .plus(CspSources.of(CspDirective.FONT_SRC, HOSTS))
                    .plus(CspSources.of(CspDirective.MEDIA_SRC, HOSTS))
                    .plus(CspSources.of(CspDirective.IMG_SRC, HOSTS, "https://*.tawkcdn.com"));
        }

        @Override
        public Optional<URI> loader() {
            return Optional.of(script);
        }

        @Override
        public Map<String, ?> visitor(Identity identity) {
            Map<String, Object> user = new LinkedHashMap<>();
            user.put("userId", identity.requireId());
            user.put("hash", secret.hmacSha256(identity.requireId()));
            Members.put(user, "name", identity.name());
            Members.put(user, "email", identity.email());
            Members.put(user, "phone", identity.phone());
            Map<String, Object> custom = Members.custom(identity, user.keySet());
            return custom.isEmpty()
                    ? Map.of("user", user)
                    : Map.of("user", user, "attributes", custom);
        }

        @Override
        public Optional<Map<String, ?>> anonymous() {
            return Optional.of(Map.of());
        }

        @Override
        public Optional<String> verification(Identity identity) {
            return Optional.of(secret.hmacSha256(identity.requireId()));
        }

        @Override
        public List<String> cookies() {
            return List.of("twk_uuid_" + property, "twk_idm_key", "TawkConnectionTime");
        }
    }
}
