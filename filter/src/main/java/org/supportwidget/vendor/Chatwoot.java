package org.supportwidget.vendor;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.supportwidget.signing.SigningSecret;

/**
 * Chatwoot's live chat, of chatwoot.com or self-hosted. The contact is known by the application's
 * id, which is what is signed.
 *
 * @see <a
 *     href="https://www.chatwoot.com/hc/user-guide/articles/1677587234-how-to-send-additional-user-information-to-chatwoot-using-sdk">Additional
 *     user information</a>
 */
public final class Chatwoot implements Vendor {
    private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_-]*");

    @Override
    public String name() {
        return "chatwoot";
    }

    @Override
    public Widget configure(VendorSettings settings) {
        URI base = settings.url("base-url", "");
        return new LiveChat(
                base,
                settings.required(
                        "website-token", TOKEN, "the inbox's website token, letters and digits"),
                settings.secret("secret"),
                settings.script(base.toASCIIString().replaceFirst("/+$", "") + "/packs/js/sdk.js"));
    }

    private record LiveChat(URI base, String token, SigningSecret secret, URI script)
            implements Widget {

        /** The sockets are the frame's own. */
        @Override
        public CspSources cspSources() {
            String host = Origin.of(base);
            return CspSources.of(CspDirective.SCRIPT_SRC, Origin.of(script))
                    .plus(CspSources.of(CspDirective.CONNECT_SRC, host))
                    .plus(CspSources.of(CspDirective.FRAME_SRC, host));
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
            return Map.of(
                    "base", base.toASCIIString().replaceFirst("/+$", ""), "websiteToken", token);
        }

        @Override
        public Map<String, ?> visitor(Identity identity) {
            Map<String, Object> user = new LinkedHashMap<>();
            Members.put(user, "email", identity.email());
            Members.put(user, "name", identity.name());
            Members.put(user, "avatar_url", identity.avatar());
            if (user.isEmpty()) {
                throw new UnusableIdentityException(
                        "the signed-in user has neither e-mail nor name nor avatar");
            }
            Members.put(user, "phone_number", identity.phone());
            user.put("identifier_hash", secret.hmacSha256(identity.requireId()));
            return Map.of("identifier", identity.requireId(), "user", user);
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
            return List.of("cw_conversation", "cw_user_*", "cw_snooze_campaigns_till");
        }
    }
}
