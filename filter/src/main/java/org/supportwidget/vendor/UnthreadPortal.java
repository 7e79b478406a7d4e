package org.supportwidget.vendor;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
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
import org.supportwidget.signing.JwtAlgorithm;
import org.supportwidget.signing.SigningSecret;

/**
 * Unthread's embedded customer portal, the newer generation of {@link Unthread}. What could not be
 * read in its documentation is configured: the token's claims and algorithm, and the command that
 * ends a session.
 *
 * @see <a href="https://docs.unthread.io/docs/embedding-the-customer-portal">Embedding the customer
 *     portal</a>
 */
public final class UnthreadPortal implements Vendor {
    private static final Pattern COMMAND = Pattern.compile("[A-Za-z][0-9A-Za-z]*");
    private static final Pattern SELECTOR = Pattern.compile("\\S.*");

    @Override
    public String name() {
        return "unthread-portal";
    }

    @Override
    public Widget configure(VendorSettings settings) {
        String base = settings.url("base-url", "").toASCIIString().replaceFirst("/+$", "");
        Map<String, Object> configuration = new LinkedHashMap<>();
        configuration.put("baseUrl", base);
        configuration.put(
                "container",
                settings.required(
                        "container",
                        SELECTOR,
                        "the CSS selector of the element in which the portal is shown, such as"
                                + " #portal"));
        settings.optional("stop-command")
                .ifPresent(
                        command -> {
                            configuration.put("stop", command);
                            if (!COMMAND.matcher(command).matches()) {
                                settings.mistake("stop-command", "a command of letters and digits");
                            }
                        });
        return new Portal(
                Collections.unmodifiableMap(configuration),
                TokenClaims.of(settings),
                JwtAlgorithm.valueOf(
                        settings.requiredChoice("algorithm", "HS256", "HS384", "HS512")),
                settings.duration("token-lifetime", Duration.ofMinutes(5), Duration.ofHours(1)),
                settings.secret("secret"),
                settings.script(base + "/embed.js"));
    }

    private record Portal(
            Map<String, Object> configuration,
            TokenClaims claims,
            JwtAlgorithm algorithm,
            Duration lifetime,
            SigningSecret secret,
            URI script)
            implements Widget {

        /** Unthread publishes no list; the portal is a frame of its own host. */
        @Override
        public CspSources cspSources() {
            URI base = URI.create(String.valueOf(configuration.get("baseUrl")));
            return CspSources.of(CspDirective.SCRIPT_SRC, Origin.of(script))
                    .plus(CspSources.of(CspDirective.FRAME_SRC, Origin.of(base)));
        }

        @Override
        public Optional<URI> loader() {
            return Optional.of(script);
        }

        @Override
        public Map<String, ?> visitor(Identity identity) {
            claims.check(identity);
            return Map.of();
        }

        @Override
        public boolean usesTokens() {
            return true;
        }

        @Override
        public Optional<String> token(Identity identity, Clock clock) {
            return Optional.of(
                    secret.signJwt(claims.of(identity, clock).expiresIn(lifetime), algorithm));
        }
    }
}
