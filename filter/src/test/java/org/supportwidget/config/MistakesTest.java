package org.supportwidget.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.Engines;

/** What each bad value is answered with. */
class MistakesTest {
    static final String THREAD =
            """
            vendors = thread
            identity.email = session.user.email
            thread.app-id = app
            thread.secret = thread-portal-authentication-secret
            """;
    static final String HERE = " (set it in the given values)";

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
}
