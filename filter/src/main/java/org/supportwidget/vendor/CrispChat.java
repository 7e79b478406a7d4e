package org.supportwidget.vendor;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supportwidget.Identity;
import org.supportwidget.Vendor;
import org.supportwidget.VendorSettings;
import org.supportwidget.Widget;
import org.supportwidget.csp.CspDirective;
import org.supportwidget.csp.CspSources;
import org.supportwidget.signing.SigningSecret;

/**
 * Crisp's chatbox. Its secret, of identity verification, is another one than the Ticket Center's.
 * The session token is drawn at random in the browser for each user, and forgotten with them.
 *
 * @see <a
 *     href="https://docs.crisp.chat/guides/chatbox-sdks/web-sdk/identity-verification/">Identity
 *     verification</a>
 * @see <a href="https://docs.crisp.chat/guides/chatbox-sdks/web-sdk/session-continuity/">Session
 *     continuity</a>
 * @see <a
 *     href="https://docs.crisp.chat/guides/others/whitelisting-our-systems/crisp-domain-names/">Crisp
 *     domain names</a>
 */
public final class CrispChat implements Vendor {
    private static final Pattern WEBSITE_ID = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_-]*");

    @Override
    public String name() {
        return "crisp-chat";
    }

    @Override
    public Widget configure(VendorSettings settings) {
        return new Chatbox(
                settings.required("website-id", WEBSITE_ID, "the website identifier, a UUID"),
                settings.secret("secret"),
                settings.script("https://client.crisp.chat/l.js"));
    }

    private record Chatbox(String websiteId, SigningSecret secret, URI script) implements Widget {
        private static final String CLIENT = "https://client.crisp.chat";
        private static final String IMAGES = "https://image.crisp.chat";
        private static final String STORAGE = "https://storage.crisp.chat";

        @Override
        public CspSources cspSources() {
            return CspSources.of(CspDirective.SCRIPT_SRC, Origin.of(script), CLIENT)
                    .plus(
                            CspSources.of(
                                    CspDirective.CONNECT_SRC,
                                    CLIENT,
                                    STORAGE,
                                    "wss://client.relay.crisp.chat",
                                    "wss://client.relay.rescue.crisp.chat"))
                    .plus(CspSources.of(CspDirective.STYLE_SRC, CLIENT))
                    .plus(CspSources.of(CspDirective.FONT_SRC, CLIENT))
                    .plus(CspSources.of(CspDirective.IMG_SRC, "data:", CLIENT, IMAGES, STORAGE))
                    .plus(CspSources.of(CspDirective.MEDIA_SRC, CLIENT))
                    .plus(CspSources.of(CspDirective.WORKER_SRC, "blob:"));
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
            return Map.of("website", websiteId);
        }

        @Override
        public Map<String, ?> visitor(Identity identity) {
            String email = identity.requireEmail();
            Map<String, Object> user = new LinkedHashMap<>();
            user.put("email", List.of(email, secret.hmacSha256(email)));
            put(user, "nickname", identity.name());
            put(user, "phone", identity.phone());
            put(user, "avatar", identity.avatar());
            Map<String, Object> custom = Members.custom(identity, Set.of("company"));
            if (identity.attributes().get("company") instanceof String company) {
                put(user, "company", company);
            }
            List<List<Object>> data = new ArrayList<>();
            custom.forEach((key, value) -> data.add(List.of(key, value)));
            return data.isEmpty() ? Map.of("user", user) : Map.of("user", user, "data", data);
        }

        private static void put(Map<String, Object> user, String key, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                user.put(key, List.of(value));
            }
        }

        @Override
        public Optional<Map<String, ?>> anonymous() {
            return Optional.of(Map.of());
        }

        @Override
        public Optional<String> verification(Identity identity) {
            return Optional.of(secret.hmacSha256(identity.requireEmail()));
        }

        @Override
        public List<String> cookies() {
            return List.of("crisp-client/session/*");
        }
    }
}
