package org.supportwidget.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.Engines;
import org.supportwidget.Identity;
import org.supportwidget.IdentityResolver;
import org.supportwidget.WebRequest;

/** What each bad value is answered with. */
class MistakesTest {
    private static final String THREAD =
            """
            vendors = thread
            identity.email = session.user.email
            thread.app-id = app
            thread.secret = thread-portal-authentication-secret
            """;
    private static final String HERE = " (set it in the given values)";

    @Test
    void accepts_a_good_configuration() {
        assertThat(Engines.mistakes(THREAD)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\\u2003"})
    void a_blank_secret(String blank) {
        assertThat(Engines.mistakes(THREAD + "thread.secret =" + blank))
                .containsExactly(
                        "thread.secret: found a blank value, expected the secret that thread shows"
                                + " for identity verification, e.g. ${env:NAME}"
                                + HERE);
    }

    @Test
    void no_identity_unless_somebody_is_looking_for_its_path() {
        String none = THREAD.replaceFirst("identity.email.*", "");

        assertThat(Engines.mistakes(none))
                .singleElement()
                .asString()
                .startsWith("identity.email: found nothing, expected a path to the signed-in");
        assertThat(Engines.mistakes(none + "identity.probe = off")).hasSize(1);
        assertThat(Engines.mistakes(none + "identity.probe = on")).isEmpty();
        assertThat(Engines.mistakes(THREAD + "identity.probe = yes"))
                .containsExactly("identity.probe: found 'yes', expected one of off, on" + HERE);
    }

    @Test
    void an_unknown_vendor() {
        assertThat(Engines.mistakes(THREAD + "vendors = thread, gorgias"))
                .singleElement()
                .asString()
                .startsWith("vendors: found 'gorgias', expected some of chatwoot, crisp, ")
                .contains("reamaze, ", ", thread, unthread, ")
                .endsWith(HERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vendors =", "vendors = ,", "vendor = thread"})
    void no_vendor(String line) {
        assertThat(Engines.mistakes("identity.email = session.user.email\n" + line))
                .first()
                .asString()
                .startsWith("vendors: found nothing, expected one or more of chatwoot, crisp, ")
                .endsWith(HERE);
    }

    @ParameterizedTest
    @CsvSource({
        "thread.appid, thread.app-id",
        "thread.secrets, thread.secret",
        "thread.Secret, thread.secret",
        "vendor, vendors",
        "identity.mail, identity.email",
        "logout.path, logout.paths",
        "csp-mode, csp.mode",
        "thread.csp.scriptsrc, thread.csp.script-src",
        "thread.csp.child-src, thread.csp.img-src"
    })
    void an_unknown_key_names_the_nearest_known_one(String unknown, String nearest) {
        assertThat(Engines.mistakes(THREAD + unknown + " = private"))
                .containsExactly(
                        unknown
                                + ": unknown key; did you mean "
                                + nearest
                                + "? (in the given values)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://*.ingest.*.sentry.io",
                "https://YOUR_SUBDOMAIN.unthread.io",
                "https://a.example;script-src",
                "https://a.example,https://b.example",
                "'unsafe-inline'",
                "*",
                "http://a.example"
            })
    void a_malformed_source(String source) {
        assertThat(Engines.mistakes(THREAD + "thread.csp.connect-src = wss://ok.example " + source))
                .singleElement()
                .asString()
                .startsWith(
                        "thread.csp.connect-src: found 'wss://ok.example "
                                + source
                                + "', expected ")
                .contains("expected a list of sources, but found source ", "https:// or wss://")
                .endsWith(HERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://messenger.example/widget.js",
                "//messenger.example/widget.js",
                "messenger.example",
                "javascript:alert(1)",
                "https://",
                "https://user:pw@messenger.example/widget.js",
                "https://a b/widget.js",
                "https://YOUR_SUBDOMAIN.example/widget.js",
                "http://localhost.example/widget.js",
                "https://[2001:db8::1]/widget.js",
                "http://127.0.0.1.example/widget.js"
            })
    void a_malformed_or_unsafe_script_url(String url) {
        assertThat(Engines.mistakes(THREAD + "thread.script = " + url))
                .containsExactly(
                        "thread.script: found '"
                                + url
                                + "', expected an absolute https:// URL (http:// for loopback hosts"
                                + " only)"
                                + HERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8081/widget.js",
                "http://127.0.0.1/widget.js",
                "http://thread.localhost:8081/widget.js",
                "https://messenger.example:8443/widget.js?v=1"
            })
    void a_script_url_that_is_fine(String url) {
        assertThat(Engines.mistakes(THREAD + "thread.script = " + url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "csp.mode | on | one of amend, off",
                "csp.mode | '' | one of amend, off",
                "cache.guard | yes | one of on, off",
                "logout.page | page | one of none, interstitial",
                "on-error | ignore | one of fail, off",
                "session-end.unmarked | all | one of nobody, stop",
                "thread.anonymous | shown | one of hide, show",
                "logout.paths | logout | a url-pattern such as /logout, /auth/*, *.logout or"
                        + " /index.jsp?logoff=true",
                "token.path | token | a path such as /support-widget/token",
                "token.path | / | a path such as /support-widget/token",
                "token.cors.origins | * | https origins (http for loopback hosts only)"
                        + " such as https://www.example.com, separated by commas, without default port, path or *",
                "token.cors.origins | https://a.example:443 | https origins (http for loopback hosts only)"
                        + " such as https://www.example.com, separated by commas, without default port, path or *",
                "token.cors.origins | http://a.example:80 | https origins (http for loopback hosts only)"
                        + " such as https://www.example.com, separated by commas, without default port, path or *",
                "token.cors.origins | https://a.example/ | https origins (http for loopback hosts only)"
                        + " such as https://www.example.com, separated by commas, without default port, path or *",
                "token.cors.origins | http://shop.example | https origins (http for loopback hosts only)"
                        + " such as https://www.example.com, separated by commas, without default port, path or *",
                "token.cors.origins | http://localhost.evil.example | https origins (http for loopback hosts only)"
                        + " such as https://www.example.com, separated by commas, without default port, path or *",
                "token.cors.origins | http://10.0.0.1:8080 | https origins (http for loopback hosts only)"
                        + " such as https://www.example.com, separated by commas, without default port, path or *",
                "identity.email | email | a path that begins with principal, session or request,"
                        + " such as session.user.email, principal.name or"
                        + " session['org.acme.USER'].email"
            })
    void a_value_of_another_shape(String key, String value, String expected) {
        assertThat(Engines.mistakes(THREAD + key + " = " + value))
                .containsExactly(key + ": found '" + value + "', expected " + expected + HERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example",
                "https://shop.example:8443",
                "http://localhost:3000",
                "http://shop.localhost",
                "http://127.0.0.1:8080",
                "http://[::1]:8080"
            })
    void an_origin_that_is_fine(String origin) {
        assertThat(Engines.mistakes(THREAD + "token.cors.origins = " + origin)).isEmpty();
    }

    /** Other projects may use the same keys. */
    @Test
    void published_keys_without_a_project() {
        String login =
                THREAD.replaceAll("identity\\..*\n", "")
                        + "identity.resolver = xsolla-login\nxsolla-login.algorithm = RS256\n";
        String expected =
                "xsolla-login.project-id: found nothing, expected the Login project's id, a UUID:"
                        + " other projects may use the same keys"
                        + HERE;

        assertThat(Engines.mistakes(login)).containsExactly(expected);
        assertThat(Engines.mistakes(login + "xsolla-login.jwks-url = https://a.example/keys"))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout.paths", "inject.paths", "inject.exclude"})
    void a_url_pattern_that_can_never_match_as_meant(String key) {
        assertThat(Engines.mistakes(THREAD + key + " = /a, /logout*, /*.do"))
                .containsExactly(
                        key
                                + ": found '/logout*', expected a url-pattern such as /logout, /auth/*,"
                                + " *.logout or /index.jsp?logoff=true; write /logout, or /logout/* for"
                                + " what is below it"
                                + HERE,
                        key
                                + ": found '/*.do', expected a url-pattern such as /logout, /auth/*,"
                                + " *.logout or /index.jsp?logoff=true; write *.do: an ending takes no"
                                + " path before it"
                                + HERE);
    }

    @Test
    void no_identity() {
        assertThat(Engines.mistakes(THREAD.replace("identity.email", "identity.name")))
                .containsExactly(
                        "identity.email: found nothing, expected a path to the signed-in user's"
                                + " e-mail such as session.user.email, or an identity.resolver"
                                + HERE);
    }

    @Test
    void a_resolver_in_code_needs_no_paths() {
        String code =
                THREAD.replace("identity.email = session.user.email", "identity.resolver = ")
                        .replace(
                                "identity.resolver = ",
                                "identity.resolver = " + name(Nobody.class));

        assertThat(Engines.mistakes(code)).isEmpty();
    }

    @Test
    void a_resolver_that_cannot_be_made() {
        for (String wrong :
                List.of(
                        "com.acme.Missing",
                        name(Hidden.class),
                        "java.lang.String",
                        name(Failing.class))) {
            assertThat(Engines.mistakes(THREAD + "identity.resolver = " + wrong))
                    .singleElement()
                    .asString()
                    .startsWith("identity.resolver: found '" + wrong + "' (")
                    .endsWith(
                            "), expected xsolla-login, or a class that implements"
                                    + " org.supportwidget.IdentityResolver and has a public"
                                    + " constructor without parameters"
                                    + HERE);
        }
    }

    private static String name(Class<?> type) {
        return type.getName();
    }

    /** A resolver that can be made. */
    public static class Nobody implements IdentityResolver {
        @Override
        public Optional<Identity> resolve(WebRequest request) {
            return Optional.empty();
        }
    }

    /** Without a public constructor. */
    public static final class Hidden extends Nobody {
        private Hidden() {}
    }

    /** Whose constructor fails. */
    public static final class Failing extends Nobody {
        /** Fails. */
        public Failing() {
            throw new IllegalStateException("no database");
        }
    }
}
