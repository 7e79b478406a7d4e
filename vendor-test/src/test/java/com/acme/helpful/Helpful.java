package com.acme.helpful;

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

/** Helpful's help desk. */
public final class Helpful implements Vendor {
    private static final Pattern DESK = Pattern.compile("[a-z]+");

    @Override
    public String name() {
        return "helpful";
    }

    @Override
    public Widget configure(VendorSettings settings) {
        return new Desk(
                settings.required("desk", DESK, "the desk's name, lower-case letters"),
                settings.secret("secret"),
                settings.script("https://cdn.helpful.example/desk.js"));
    }

    private record Desk(String desk, SigningSecret secret, URI script) implements Widget {

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
