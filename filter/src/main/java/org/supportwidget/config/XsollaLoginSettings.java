package org.supportwidget.config;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.supportwidget.IdentityResolver;
import org.supportwidget.Settings;
import org.supportwidget.VendorSettings;
import org.supportwidget.identity.XsollaLogin;

/** Reads {@code xsolla-login.*}. */
final class XsollaLoginSettings {
    /** The value of {@code identity.resolver} that chooses it. */
    static final String NAME = "xsolla-login";

    private static final Duration USUAL_SKEW = Duration.ofSeconds(60);
    private static final Duration LARGEST_SKEW = Duration.ofMinutes(10);

    private final VendorSettings settings;

    XsollaLoginSettings(Settings settings) {
        this.settings = new VendorSettings(NAME, settings);
    }

    IdentityResolver resolver() {
        settings.declare("cookie", "a cookie's name", "token");
        settings.declare("issuer", "what `iss` must be", "https://login.xsolla.com");
        settings.declare("project-id", "a UUID", "");
        settings.declare("algorithm", "`HS256`, `RS256`", "");
        settings.declare("jwks-url", "an `https` URL; `http` for loopback hosts only", "");
        Optional<String> cookie = settings.optional("cookie");
        Optional<String> issuer = settings.optional("issuer");
        Optional<String> project = settings.optional("project-id");
        Duration skew = settings.duration("clock-skew", USUAL_SKEW, Duration.ZERO, LARGEST_SKEW);
        XsollaLogin.Builder login = verification(project);
        if (login == null) {
            return request -> Optional.empty();
        }
        cookie.ifPresent(login::cookie);
        issuer.ifPresent(login::issuer);
        project.ifPresent(id -> attempt("project-id", "a UUID", () -> login.projectId(id)));
        return login.clockSkew(skew).build();
    }

    private XsollaLogin.@Nullable Builder verification(Optional<String> project) {
        String algorithm = settings.optional("algorithm").orElse("");
        Optional<String> url = settings.optional("jwks-url");
        if (algorithm.equals("HS256")) {
            return XsollaLogin.hs256(settings.secret("secret"));
        }
        settings.optionalSecret("secret");
        if (!algorithm.equals("RS256")) {
            settings.mistake(
                    "algorithm",
                    "HS256 (the project's secret key) or RS256 (the project's published keys)");
            return null;
        }
        if (project.isEmpty()) {
            settings.mistake(
                    "project-id",
                    "the Login project's id, a UUID: other projects may use the same keys");
            return null;
        }
        XsollaLogin.Builder login =
                attempt("project-id", "a UUID", () -> XsollaLogin.rs256(project.get()));
        if (login == null || url.isEmpty()) {
            return login;
        }
        return attempt(
                "jwks-url",
                "an https:// URL (http:// for loopback hosts only)",
                () -> XsollaLogin.rs256KeysAt(url.get(), project.get()));
    }

    private <T> @Nullable T attempt(String key, String expected, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            settings.mistake(key, expected);
            return null;
        }
    }
}
