package org.supportwidget.vendor;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.encoder.Encode;
import org.supportwidget.Frame;
import org.supportwidget.FrameOptions;
import org.supportwidget.Identity;
import org.supportwidget.Vendor;
import org.supportwidget.VendorSettings;
import org.supportwidget.Widget;
import org.supportwidget.csp.CspDirective;
import org.supportwidget.csp.CspSources;
import org.supportwidget.signing.SigningSecret;

/**
 * Crisp's Ticket Center: a frame whose URL carries the signed e-mail. The URL is good until the
 * secret is rolled, so it must stand in no log and no cache.
 *
 * @see <a
 *     href="https://help.crisp.chat/en/article/how-to-setup-a-ticket-center-on-your-website">Ticket
 *     Center</a>
 */
public final class Crisp implements Vendor {
    private static final String BASE =
            "https://plugins.crisp.chat/urn:crisp.im:ticket-center:0/tickets/";
    private static final Pattern WEBSITE_ID = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_-]*");

    @Override
    public String name() {
        return "crisp";
    }

    @Override
    public Widget configure(VendorSettings settings) {
        return new TicketCenter(
                settings.required("website-id", WEBSITE_ID, "the website identifier, a UUID"),
                settings.secret("secret"),
                settings.url("url", BASE));
    }

    private record TicketCenter(String websiteId, SigningSecret secret, URI base)
            implements Widget {

        @Override
        public CspSources cspSources() {
            return CspSources.of(CspDirective.FRAME_SRC, Origin.of(base));
        }

        /**
         * Nothing: the server has rendered the frame, and all that the vendor needs is in its URL.
         */
        @Override
        public Map<String, ?> visitor(Identity identity) {
            identity.requireEmail();
            return Map.of();
        }

        @Override
        public Optional<String> verification(Identity identity) {
            return Optional.of(secret.hmacSha256(identity.requireEmail()));
        }

        @Override
        public Optional<Frame> frame(Identity identity, FrameOptions options) {
            Map<String, String> attributes = Frames.attributes(options, "Ticket Center");
            attributes.put("src", src(identity, options));
            attributes.put("referrerpolicy", "origin");
            attributes.put("sandbox", "allow-forms allow-popups allow-scripts");
            return Optional.of(new Frame(attributes));
        }

        private String src(Identity identity, FrameOptions options) {
            String tickets = base.toASCIIString();
            String slash = tickets.endsWith("/") ? "" : "/";
            String locale = options.locale() == null ? identity.locale() : options.locale();
            return tickets
                    + slash
                    + websiteId
                    + parameter("?email", identity.requireEmail())
                    + parameter("&hmac", secret.hmacSha256(identity.requireEmail()))
                    + parameter("&nickname", identity.name())
                    + parameter("&locale", locale)
                    + parameter("&participants", options.participants());
        }

        private static String parameter(String name, @Nullable String value) {
            return value == null || value.isEmpty()
                    ? ""
                    : name + "=" + Encode.forUriComponent(value);
        }
    }
}
