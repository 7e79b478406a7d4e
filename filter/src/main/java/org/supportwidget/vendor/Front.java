package org.supportwidget.vendor;

import java.net.URI;
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
 * Front Chat.
 *
 * @see <a href="https://dev.frontapp.com/docs/identify-users">Identify users</a>
 * @see <a href="https://dev.frontapp.com/docs/content-security-policy">Content Security Policy</a>
 */
public final class Front implements Vendor {
    private static final Pattern CHAT_ID = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_-]*");

    @Override
    public String name() {
        return "front";
    }

    @Override
    public Widget configure(VendorSettings settings) {
        return new Chat(
                settings.required("chat-id", CHAT_ID, "the chat ID, letters and digits"),
                settings.secret("secret"),
                settings.script("https://chat-assets.frontapp.com/v1/chat.bundle.js"));
    }

    private record Chat(String chatId, SigningSecret secret, URI script) implements Widget {

        @Override
        public CspSources cspSources() {
            return CspSources.of(CspDirective.SCRIPT_SRC, Origin.of(script))
                    .plus(
                            CspSources.of(
                                    CspDirective.CONNECT_SRC,
                                    Origin.of(script),
                                    "https://chat.frontapp.com",
                                    "https://us-west-1-chat-server.frontapp.com",
                                    "https://us-west-2-chat-server.frontapp.com",
                                    "https://eu-west-1-chat-server.frontapp.com",
                                    "wss://front-us-realtime.ably.io"));
        }

        @Override
        public Optional<URI> loader() {
            return Optional.of(script);
        }

        @Override
        public Map<String, ?> configuration() {
            return Map.of("chatId", chatId);
        }

        @Override
        public Map<String, ?> visitor(Identity identity) {
            String email = identity.requireEmail();
            return Map.of("email", email, "userHash", secret.hmacSha256(email));
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
