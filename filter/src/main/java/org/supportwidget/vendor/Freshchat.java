package org.supportwidget.vendor;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supportwidget.Identity;
import org.supportwidget.Vendor;
import org.supportwidget.VendorSettings;
import org.supportwidget.Widget;
import org.supportwidget.csp.CspDirective;
import org.supportwidget.csp.CspSources;
import org.supportwidget.signing.JwtClaims;
import org.supportwidget.signing.SigningSecret;

/**
 * Freshchat, the web chat of Freshdesk, with user authentication enforced. A token names the
 * visitor that the widget has drawn in the browser, so pages ask for it with that value.
 *
 * @see <a
 *     href="https://support.freshdesk.com/support/solutions/articles/50000011580-authenticate-users-using-jwt-tokens">Authenticate
 *     users using JWT tokens</a>
 * @see <a href="https://developers.freshchat.com/web-sdk/v1/">Web SDK</a>
 */
public final class Freshchat implements Vendor {
    private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]*");

    @Override
    public String name() {
        return "freshchat";
    }

    @Override
    public Widget configure(VendorSettings settings) {
        String token = settings.required("token", TOKEN, "the token in the snippet, a UUID");
        String host =
                settings.url("host", "https://wchat.freshchat.com")
                        .toASCIIString()
                        .replaceFirst("/+$", "");
        return new Chat(
                token,
                host,
                settings.secret("secret"),
                settings.duration("token-lifetime", Duration.ofMinutes(15), Duration.ofDays(1)),
                settings.script(host + "/js/widget.js"));
    }

    private record Chat(
            String token, String host, SigningSecret secret, Duration lifetime, URI script)
            implements Widget {

        /**
         * No list is published; the script puts a style sheet and a frame of its host's in pages.
         */
        @Override
        public CspSources cspSources() {
            return CspSources.of(CspDirective.SCRIPT_SRC, Origin.of(script))
                    .plus(CspSources.of(CspDirective.STYLE_SRC, Origin.of(URI.create(host))))
                    .plus(CspSources.of(CspDirective.FRAME_SRC, Origin.of(URI.create(host))));
        }

        @Override
        public Map<String, ?> configuration() {
            return Map.of("token", token, "host", host);
        }

        @Override
        public Optional<URI> loader() {
            return Optional.of(script);
        }

        @Override
        public Map<String, ?> visitor(Identity identity) {
            identity.requireId();
            return Map.of();
        }

        @Override
        public boolean usesTokens() {
            return true;
        }

        @Override
        public boolean bindsTokens() {
            return true;
        }

        @Override
        public Optional<String> token(Identity identity, String value, Clock clock) {
            JwtClaims.Builder claims =
                    JwtClaims.issuedBy(clock)
                            .claim("freshchat_uuid", value)
                            .claim("reference_id", identity.requireId());
            claim(claims, "first_name", identity.name());
            claim(claims, "email", identity.email());
            claim(claims, "phone_number", identity.phone());
            return Optional.of(secret.signJwt(claims.expiresIn(lifetime)));
        }

        private static void claim(JwtClaims.Builder claims, String name, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                claims.claim(name, value);
            }
        }
    }
}
