package org.supportwidget.vendor;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supportwidget.Identity;
import org.supportwidget.OnceLog;
import org.supportwidget.UnusableIdentityException;
import org.supportwidget.Vendor;
import org.supportwidget.VendorSettings;
import org.supportwidget.Widget;
import org.supportwidget.csp.CspDirective;
import org.supportwidget.csp.CspSources;
import org.supportwidget.signing.SigningSecret;

/**
 * Re:amaze. Verified ("strong"): id and e-mail are signed together. Weak: name and e-mail only fill
 * the forms in, and the customer sees no history.
 *
 * @see <a href="https://www.reamaze.com/developer/authentication">Authentication and single
 *     sign-on</a>
 */
public final class Reamaze implements Vendor {
    private static final String LOADER = "https://cdn.reamaze.com/assets/reamaze.js";
    private static final Pattern ACCOUNT =
            Pattern.compile("[0-9A-Za-z]([0-9A-Za-z-]*[0-9A-Za-z])?");

    @Override
    public String name() {
        return "reamaze";
    }

    @Override
    public Widget configure(VendorSettings settings) {
        String account =
                settings.required(
                        "account", ACCOUNT, "the account's subdomain, letters, digits and -");
        URI script = settings.script(LOADER);
        boolean weak = settings.choice("verification", "strong", "weak").equals("weak");
        if (weak) {
            settings.optionalSecret("secret");
        }
        return new Shoutbox(account, script, weak ? null : settings.secret("secret"));
    }

    private record Shoutbox(String account, URI script, @Nullable SigningSecret secret)
            implements Widget {
        private static final OnceLog LOG = new OnceLog(Logger.getLogger(Reamaze.class.getName()));

        /** Re:amaze publishes no list; sites that use it allow these. */
        private static final String HOSTS = "https://*.reamaze.com";

        private static final String SOCKETS = "wss://*.reamaze.com";

        /** ITU-T E.164: at most fifteen digits, the first not 0. */
        private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{1,14}");

        @Override
        public CspSources cspSources() {
            String cdn = Origin.of(script);
            String[] hosts =
                    cdn.endsWith(".reamaze.com") ? new String[] {HOSTS} : new String[] {HOSTS, cdn};
            return CspSources.of(CspDirective.SCRIPT_SRC, cdn, "https://push.reamaze.com")
                    .plus(CspSources.of(CspDirective.CONNECT_SRC, hosts))
                    .plus(CspSources.of(CspDirective.CONNECT_SRC, SOCKETS))
                    .plus(CspSources.of(CspDirective.FRAME_SRC, hosts))
                    .plus(CspSources.of(CspDirective.STYLE_SRC, hosts))
                    .plus(CspSources.of(CspDirective.IMG_SRC, hosts))
                    .plus(CspSources.of(CspDirective.FONT_SRC, hosts))
                    .plus(CspSources.of(CspDirective.MEDIA_SRC, hosts));
        }

        @Override
        public Optional<URI> loader() {
            return Optional.of(script);
        }

        @Override
        public Map<String, ?> configuration() {
            return Map.of("account", account);
        }

        @Override
        public Map<String, ?> visitor(Identity identity) {
            return Map.of("user", secret == null ? weak(identity) : strong(identity, secret));
        }

        @Override
        public Optional<Map<String, ?>> anonymous() {
            return Optional.of(Map.of("user", Map.of()));
        }

        @Override
        public Optional<String> verification(Identity identity) {
            return Optional.ofNullable(secret).map(key -> authkey(identity, key));
        }

        private static Map<String, Object> weak(Identity identity) {
            Map<String, Object> user = new LinkedHashMap<>();
            user.put("email", identity.requireEmail());
            put(user, "name", identity.name());
            return user;
        }

        private static Map<String, Object> strong(Identity identity, SigningSecret secret) {
            Map<String, Object> user = new LinkedHashMap<>();
            user.put("id", identity.requireId());
            user.put("email", identity.requireEmail());
            put(user, "name", identity.name());
            put(user, "phone", phone(identity.phone()));
            user.put("authkey", authkey(identity, secret));
            put(user, "avatar", identity.avatar());
            return user;
        }

        private static String authkey(Identity identity, SigningSecret secret) {
            String id = identity.requireId();
            if (id.indexOf(':') >= 0) {
                throw new UnusableIdentityException(
                        "the user's id holds ':', which Re:amaze's signature cannot tell from the e-mail");
            }
            return secret.hmacSha256(id + ":" + identity.requireEmail());
        }

        private static @Nullable String phone(@Nullable String phone) {
            if (phone == null || E164.matcher(phone).matches()) {
                return phone;
            }
            LOG.warn(
                    "reamaze: a phone number that is not in E.164 form, e.g. +14155552671, is left out");
            return null;
        }

        private static void put(Map<String, Object> user, String key, @Nullable String value) {
            if (value != null) {
                user.put(key, value);
            }
        }
    }
}
