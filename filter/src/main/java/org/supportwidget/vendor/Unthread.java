package org.supportwidget.vendor;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
 * Unthread's customer portal.
 *
 * <p>The address of the loader is not published: it stands in the code that the dashboard
 * generates, so {@code unthread.script} must be configured.
 *
 * @see <a href="https://docs.unthread.io/in-app/customer-portal">Customer Portal</a>; its text says
 *     "start", its code {@code init}
 */
public final class Unthread implements Vendor {
    private static final Pattern SUBDOMAIN =
            Pattern.compile("[0-9A-Za-z]([0-9A-Za-z-]*[0-9A-Za-z])?");

    @Override
    public String name() {
        return "unthread";
    }

    @Override
    public Optional<String> successor() {
        return Optional.of("unthread-portal");
    }

    @Override
    public Widget configure(VendorSettings settings) {
        return new Portal(
                settings.required(
                        "subdomain", SUBDOMAIN, "your subdomain, e.g. acme for acme.unthread.io"),
                settings.secret("secret"),
                settings.script(""));
    }

    private record Portal(String subdomain, SigningSecret secret, URI script) implements Widget {

        @Override
        public CspSources cspSources() {
            String[] hosts = {"https://" + subdomain + ".unthread.io", Origin.of(script)};
            return CspSources.of(CspDirective.SCRIPT_SRC, hosts)
                    .plus(CspSources.of(CspDirective.CONNECT_SRC, hosts))
                    .plus(CspSources.of(CspDirective.FRAME_SRC, hosts));
        }

        @Override
        public Optional<URI> loader() {
            return Optional.of(script);
        }

        @Override
        public Map<String, ?> visitor(Identity identity) {
            Map<String, Object> user = new LinkedHashMap<>();
            if (identity.name() != null) {
                user.put("name", identity.name());
            }
            user.put("email", identity.requireEmail());
            user.put("verificationHash", secret.hmacSha256(identity.requireEmail()));
            return Map.of("user", user);
        }

        @Override
        public Optional<Map<String, ?>> anonymous() {
            return Optional.of(Map.of());
        }

        @Override
        public Optional<String> verification(Identity identity) {
            return Optional.of(secret.hmacSha256(identity.requireEmail()));
        }

        /**
         * The portal fills the frame of this id; a style attribute, as in its documentation, strict
         * policies forbid.
         */
        @Override
        public Optional<Frame> frame(Identity identity, FrameOptions options) {
            Map<String, String> attributes = Frames.attributes(options, "Support");
            attributes.put("id", "unthread_help_center");
            return Optional.of(new Frame(attributes));
        }
    }
}
