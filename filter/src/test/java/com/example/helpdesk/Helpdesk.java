package com.example.helpdesk;

import java.net.URI;
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

/** A vendor of an application's own: this class, a script, a services line and a test. */
public final class Helpdesk implements Vendor {
    private static final Pattern DESK = Pattern.compile("[a-z]+");

    @Override
    public String name() {
        return "helpdesk";
    }

    @Override
    public Widget configure(VendorSettings settings) {
        return new Desk(
                settings.required("desk", DESK, "the desk's name, lower-case letters"),
                settings.secret("secret"),
                settings.script("https://cdn.helpdesk.example/desk.js"));
    }

    private record Desk(String desk, SigningSecret secret, URI script) implements Widget {

        @Override
        public CspSources cspSources() {
            return CspSources.of(CspDirective.SCRIPT_SRC, "https://cdn.helpdesk.example")
                    .plus(
                            CspSources.of(
                                    CspDirective.FRAME_SRC,
                                    "https://" + desk + ".helpdesk.example"));
        }

        @Override
        public Optional<URI> loader() {
            return Optional.of(script);
        }

        @Override
        public Map<String, ?> visitor(Identity identity) {
            String proof = secret.hmacSha256(identity.requireId() + ":" + identity.requireEmail());
            if (identity.requireEmail().endsWith("@banned.example")) {
                throw new UnusableIdentityException("the user is banned");
            }
            return Map.of("desk", desk, "proof", proof);
        }
    }
}
