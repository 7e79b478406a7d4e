package org.supportwidget.vendor;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.supportwidget.Identity;
import org.supportwidget.UnusableIdentityException;
import org.supportwidget.Vendor;
import org.supportwidget.VendorSettings;
import org.supportwidget.Widget;
import org.supportwidget.csp.CspDirective;
import org.supportwidget.csp.CspSources;
import org.supportwidget.signing.JwtClaims;
import org.supportwidget.signing.SigningSecret;

/**
 * Zendesk messaging, the Web Widget of today. The page asks the application for a token whenever
 * the widget asks for one; no token stands in the page.
 *
 * @see <a href="https://developer.zendesk.com/api-reference/widget-messaging/web/authentication/">
 *     Authentication</a>
 * @see <a href="https://support.zendesk.com/hc/en-us/articles/4411666638746">Authenticating end
 *     users for messaging</a>
 */
public final class ZendeskMessaging implements Vendor {
    private static final String LOADER = "https://static.zdassets.com/ekr/snippet.js?key=";
    private static final Pattern KEY = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_-]*");
    private static final int LONGEST_ID = 255;

    @Override
    public String name() {
        return "zendesk-messaging";
    }

    @Override
    public Widget configure(VendorSettings settings) {
        String key = settings.required("key", KEY, "the key in the snippet's URL, a UUID");
        return new Messaging(
                settings.required("key-id", KEY, "the ID of the signing key, app_… or act_…"),
                settings.secret("secret"),
                settings.duration("token-lifetime", Duration.ofMinutes(15), Duration.ofDays(1)),
                settings.script(LOADER + key));
    }

    private record Messaging(String keyId, SigningSecret secret, Duration lifetime, URI script)
            implements Widget {

        /**
         * Zendesk's own list, without {@code *.ingest.*.sentry.io}, which is no source, and without
         * Twilio's hosts, which are for calls.
         */
        @Override
        public CspSources cspSources() {
            String assets = "https://static.zdassets.com";
            return CspSources.of(CspDirective.SCRIPT_SRC, Origin.of(script), assets)
                    .plus(
                            CspSources.of(
                                    CspDirective.CONNECT_SRC,
                                    "https://*.zdassets.com",
                                    "https://*.zendesk.com",
                                    "https://*.smooch.io",
                                    "wss://*.zendesk.com",
                                    "wss://api.smooch.io"))
                    .plus(
                            CspSources.of(
                                    CspDirective.IMG_SRC,
                                    assets,
                                    "https://*.zendesk.com",
                                    "https://media.smooch.io",
                                    "https://*.zdusercontent.com",
                                    "blob:",
                                    "data:"))
                    .plus(CspSources.of(CspDirective.MEDIA_SRC, assets));
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
        public Optional<String> loaderId() {
            return Optional.of("ze-snippet");
        }

        @Override
        public Map<String, ?> visitor(Identity identity) {
            check(identity);
            return Map.of();
        }

        private static void check(Identity identity) {
            if (identity.requireId().length() > LONGEST_ID) {
                throw new UnusableIdentityException(
                        "the user's id has more than " + LONGEST_ID + " characters");
            }
        }

        @Override
        public Optional<Map<String, ?>> anonymous() {
            return Optional.of(Map.of());
        }

        @Override
        public boolean usesTokens() {
            return true;
        }

        @Override
        public Optional<String> token(Identity identity, Clock clock) {
            check(identity);
            JwtClaims.Builder claims =
                    JwtClaims.issuedBy(clock)
                            .claim("scope", "user")
                            .claim("external_id", identity.requireId());
            if (identity.email() != null && !identity.email().isBlank()) {
                claims.claim("email", identity.email());
            }
            if (identity.name() != null && !identity.name().isBlank()) {
                claims.claim("name", identity.name());
            }
            return Optional.of(secret.signJwt(claims.expiresIn(lifetime), keyId));
        }
    }
}
