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
 * Thread Messenger (ChatGenie), signed in by the portal.
 *
 * @see <a
 *     href="https://docs.getthread.com/article/5moxhlf6e7-messenger-identity-verification">Messenger
 *     portal auto authentication</a>; its snippet misspells {@code connectionEmail}, its table does
 *     not
 */
public final class ThreadMessenger implements Vendor {
    private static final String LOADER = "https://messenger.chatgenie.io/widget.js";
    private static final Pattern APP_ID = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_-]*");

    @Override
    public String name() {
        return "thread";
    }

    @Override
    public Widget configure(VendorSettings settings) {
        return new Messenger(
                settings.required(
                        "app-id", APP_ID, "the App ID of your workspace, letters, digits and -"),
                settings.secret("secret"),
                settings.script(LOADER));
    }

    private record Messenger(String appId, SigningSecret secret, URI script) implements Widget {

        @Override
        public CspSources cspSources() {
            String host = Origin.of(script);
            return CspSources.of(CspDirective.SCRIPT_SRC, host)
                    .plus(CspSources.of(CspDirective.CONNECT_SRC, host, "https://api.chatgenie.io"))
                    .plus(CspSources.of(CspDirective.FRAME_SRC, host));
        }

        @Override
        public Optional<URI> loader() {
            return Optional.of(script);
        }

        @Override
        public Map<String, ?> visitor(Identity identity) {
            Map<String, Object> params = new LinkedHashMap<>();
            params.put("appId", appId);
            params.put("connectionType", "messenger_auth");
            params.put("connectionEmail", identity.requireEmail());
            params.put("connectionKey", secret.hmacSha256(identity.requireEmail()));
            return params;
        }

        @Override
        public Optional<Map<String, ?>> anonymous() {
            return Optional.of(Map.of("appId", appId));
        }

        @Override
        public Optional<String> verification(Identity identity) {
            return Optional.of(secret.hmacSha256(identity.requireEmail()));
        }
    }
}
