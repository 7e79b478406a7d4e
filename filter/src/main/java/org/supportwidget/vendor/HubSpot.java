package org.supportwidget.vendor;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.supportwidget.Credential;
import org.supportwidget.Identity;
import org.supportwidget.Vendor;
import org.supportwidget.VendorSettings;
import org.supportwidget.Widget;
import org.supportwidget.csp.CspDirective;
import org.supportwidget.csp.CspSources;

/**
 * HubSpot's chat. HubSpot itself makes the token: the page asks the application for it, and the
 * application's server asks HubSpot, at most once in eleven hours for a user.
 *
 * @see <a
 *     href="https://developers.hubspot.com/docs/api-reference/conversations-visitor-identification-v3/guide">Visitor
 *     identification</a>
 */
public final class HubSpot implements Vendor {
    private static final Pattern PORTAL = Pattern.compile("[0-9]+");
    private static final String CREATE = "/visitor-identification/2026-03/tokens/create";

    @Override
    public String name() {
        return "hubspot";
    }

    @Override
    public Widget configure(VendorSettings settings) {
        String portal = settings.required("portal-id", PORTAL, "the portal's ID, digits");
        Credential access = settings.credential("access-token");
        String api = settings.url("api", "https://api.hubapi.com").toASCIIString();
        boolean shows = settings.choice("anonymous", "hide", "show").equals("show");
        return new Chat(
                new HubSpotTokens(URI.create(api.replaceFirst("/+$", "") + CREATE), access),
                shows,
                settings.script("https://js.hs-scripts.com/" + portal + ".js"));
    }

    private record Chat(HubSpotTokens tokens, boolean showsAnonymous, URI script)
            implements Widget {

        /** HubSpot publishes no list for the chat alone; sites that use it allow these. */
        @Override
        public CspSources cspSources() {
            String[] hosts = {"https://*.hubspot.com", "https://*.hubapi.com"};
            return CspSources.of(
                            CspDirective.SCRIPT_SRC,
                            Origin.of(script),
                            "https://js.hs-analytics.net",
                            "https://js.hs-banner.com",
                            "https://js.usemessages.com")
                    .plus(CspSources.of(CspDirective.CONNECT_SRC, hosts))
                    .plus(CspSources.of(CspDirective.FRAME_SRC, "https://*.hubspot.com"));
        }

        @Override
        public Optional<URI> loader() {
            return Optional.of(script);
        }

        @Override
        public Map<String, ?> visitor(Identity identity) {
            return Map.of("email", identity.requireEmail(), "unidentified", showsAnonymous);
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
            return Optional.of(tokens.of(identity.requireEmail(), clock));
        }

        @Override
        public List<String> cookies() {
            return List.of(
                    "messagesUtk", "hs-messages-is-open", "hs-messages-hide-welcome-message");
        }
    }
}
