package org.supportwidget.vendortest;

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

/** A right vendor, which the wrong ones change in one thing each. */
public class Helpful implements Vendor {
    private final String name;

    /** Helpful itself. */
    public Helpful() {
        this("helpful");
    }

    /** Another one of this name. */
    protected Helpful(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Widget configure(VendorSettings settings) {
        return new Desk(
                settings.required("desk", Pattern.compile("[a-z]+"), "the desk's name"),
                settings.secret("secret"),
                settings.script("https://cdn.helpful.example/desk.js"));
    }

    /** Helpful's widget. */
    protected record Desk(String desk, SigningSecret secret, URI script) implements Widget {

        @Override
        public CspSources cspSources() {
            return CspSources.of(CspDirective.SCRIPT_SRC, "https://cdn.helpful.example")
                    .plus(CspSources.of(CspDirective.CONNECT_SRC, "https://api.helpful.example"));
        }

        @Override
        public Optional<URI> loader() {
            return Optional.of(script);
        }

        @Override
        public Map<String, ?> configuration() {
            return Map.of("desk", desk);
        }

        @Override
        public Map<String, ?> visitor(Identity identity) {
            String email = identity.requireEmail();
            return Map.of("email", email, "proof", secret.hmacSha256(email));
        }
    }
}
