package org.supportwidget.vendor;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.supportwidget.Identity;
import org.supportwidget.Vendor;
import org.supportwidget.VendorSettings;
import org.supportwidget.Widget;
import org.supportwidget.csp.CspDirective;
import org.supportwidget.csp.CspSources;
import org.supportwidget.signing.JwtClaims;
import org.supportwidget.signing.SigningSecret;

/**
 * Intercom's Messenger. Verified by a JSON Web Token, which the page fetches and renews, or by the
 * older {@code user_hash}: Intercom refuses a page that sends both.
 *
 * @see <a
 *     href="https://www.intercom.com/help/en/articles/10589769-authenticating-users-in-the-messenger-with-json-web-tokens-jwts">Authenticating
 *     users with JSON Web Tokens</a>
 * @see <a
 *     href="https://developers.intercom.com/installing-intercom/web/identity-verification">Identity
 *     verification</a>
 */
public final class Intercom implements Vendor {
    private static final Pattern APP_ID = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_-]*");
    private static final Duration USUAL = Duration.ofHours(1);

    @Override
    public String name() {
        return "intercom";
    }

    @Override
    public Widget configure(VendorSettings settings) {
        String app = settings.required("app-id", APP_ID, "the app ID, letters and digits");
        IntercomRegion region =
                IntercomRegion.valueOf(
                        settings.choice("region", "us", "eu", "au").toUpperCase(Locale.ROOT));
        boolean hash = settings.choice("verification", "jwt", "hash").equals("hash");
        Duration lifetime =
                settings.duration(
                        "token-lifetime", USUAL, Duration.ofMinutes(5), Duration.ofDays(1));
        return new Messenger(
                app,
                region,
                hash,
                lifetime,
                settings.secret("secret"),
                settings.script("https://widget.intercom.io/widget/" + app));
    }

    private record Messenger(
            String app,
            IntercomRegion region,
            boolean hash,
            Duration lifetime,
            SigningSecret secret,
            URI script)
            implements Widget {
        /** What an attribute of the application's own must not be called. */
        private static final Set<String> RESERVED =
                Set.of(
                        "app_id",
                        "api_base",
                        "user_id",
                        "user_hash",
                        "intercom_user_jwt",
                        "email",
                        "name",
                        "phone");

        @Override
        public CspSources cspSources() {
            return CspSources.of(
                            CspDirective.SCRIPT_SRC,
                            "https://app.intercom.io",
                            Origin.of(script),
                            "https://js.intercomcdn.com")
                    .plus(CspSources.of(CspDirective.CONNECT_SRC, region.connections()))
                    .plus(
                            CspSources.of(
                                    CspDirective.IMG_SRC,
                                    "data:",
                                    "blob:",
                                    "https://js.intercomcdn.com",
                                    "https://static.intercomassets.com"));
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
            return Map.of("app_id", app, "api_base", region.api());
        }

        @Override
        public Map<String, ?> visitor(Identity identity) {
            identity.requireId();
            if (hash) {
                return hashed(identity);
            }
            return Map.of(
                    "renew",
                    lifetime.toSeconds() * 3 / 4,
                    "attributes",
                    Members.custom(identity, RESERVED));
        }

        private Map<String, ?> hashed(Identity identity) {
            Map<String, Object> user = Members.custom(identity, RESERVED);
            user.put("user_id", identity.requireId());
            Members.put(user, "email", identity.email());
            Members.put(user, "name", identity.name());
            Members.put(user, "phone", identity.phone());
            user.put("user_hash", secret.hmacSha256(identity.requireId()));
            return Map.of("user", user);
        }

        @Override
        public Optional<Map<String, ?>> anonymous() {
            return Optional.of(Map.of("user", Map.of()));
        }

        @Override
        public Optional<String> verification(Identity identity) {
            return hash ? Optional.of(secret.hmacSha256(identity.requireId())) : Optional.empty();
        }

        @Override
        public boolean usesTokens() {
            return !hash;
        }

        /** What is signed is sent nowhere else. */
        @Override
        public Optional<String> token(Identity identity, Clock clock) {
            JwtClaims.Builder claims =
                    JwtClaims.issuedBy(clock).claim("user_id", identity.requireId());
            if (identity.email() != null) {
                claims.claim("email", identity.email());
            }
            if (identity.name() != null) {
                claims.claim("name", identity.name());
            }
            return hash
                    ? Optional.empty()
                    : Optional.of(secret.signJwt(claims.expiresIn(lifetime)));
        }

        @Override
        public List<String> cookies() {
            return List.of(
                    "intercom-session-" + app, "intercom-id-" + app, "intercom-device-id-" + app);
        }
    }
}
