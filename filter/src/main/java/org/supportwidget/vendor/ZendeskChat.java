package org.supportwidget.vendor;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
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
import org.supportwidget.zendesk.ZendeskChatToken;

/**
 * Zendesk Chat through its Web SDK. The page asks the application for a short-lived token whenever
 * the SDK asks for one; no token stands in the page. Zendesk never lets a visitor's {@code
 * external_id}, which is the identity's id, change.
 *
 * @see <a href="https://support.zendesk.com/hc/en-us/articles/4408838925082">Enabling visitor
 *     authentication</a>
 * @see <a href="https://developers.xsolla.com/doc/login/integrations/zendesk-chat/">Integration
 *     with Zendesk Chat</a>
 */
public final class ZendeskChat implements Vendor {
    private static final String LOADER = "https://dev.zopim.com/web-sdk/latest/web-sdk.js";
    private static final Pattern ACCOUNT_KEY = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_-]*");
    private static final Duration USUAL_LIFETIME = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "zendesk-chat";
    }

    @Override
    public Optional<String> successor() {
        return Optional.of("zendesk-messaging");
    }

    @Override
    public Widget configure(VendorSettings settings) {
        return new Chat(
                settings.required(
                        "account-key", ACCOUNT_KEY, "the account key, letters and digits"),
                settings.secret("secret"),
                settings.duration("token-lifetime", USUAL_LIFETIME, ZendeskChatToken.MAX_LIFETIME),
                settings.script(LOADER));
    }

    private record Chat(String accountKey, SigningSecret secret, Duration lifetime, URI script)
            implements Widget {

        @Override
        public CspSources cspSources() {
            return CspSources.of(CspDirective.SCRIPT_SRC, Origin.of(script))
                    .plus(
                            CspSources.of(
                                    CspDirective.CONNECT_SRC,
                                    "https://*.zopim.com",
                                    "wss://*.zopim.com",
                                    "https://*.zdassets.com",
                                    "https://*.zendesk.com"))
                    .plus(CspSources.of(CspDirective.CONNECT_SRC, Origin.of(script)));
        }

        @Override
        public Optional<URI> loader() {
            return Optional.of(script);
        }

        @Override
        public Map<String, ?> visitor(Identity identity) {
            check(identity);
            return Map.of("account_key", accountKey);
        }

        @Override
        public Optional<Map<String, ?>> anonymous() {
            return Optional.of(Map.of("account_key", accountKey));
        }

        @Override
        public boolean usesTokens() {
            return true;
        }

        @Override
        public Optional<String> token(Identity identity, Clock clock) {
            check(identity);
            return Optional.of(ZendeskChatToken.sign(secret, identity, lifetime, clock));
        }

        private static void check(Identity identity) {
            identity.requireEmail();
            identity.requireId();
        }

        @Override
        public List<String> cookies() {
            return List.of("__zlcmid", "__zlcprivacy");
        }
    }
}
