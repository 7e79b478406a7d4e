package org.supportwidget.csp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSP3 §6.7.2.8 and what Chromium 156 does, for expressions in an application's list. */
class AllowedAlreadyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https:",
                "HTTPS:",
                "http:",
                "https://*",
                "http://*",
                "*.unthread.io",
                "https://*.unthread.io",
                "https://*.io",
                "http://*.UNTHREAD.io",
                "acme.unthread.io",
                "ACME.unthread.io",
                "http://acme.unthread.io",
                "https://acme.unthread.io:443",
                "https://acme.unthread.io:*",
                "http://acme.unthread.io:80",
                "https://acme.unthread.io/",
                "Https://Acme.Unthread.io/"
            })
    void allows_the_widgets_host(String expression) {
        assertThat(covers(expression, "https://acme.unthread.io")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wss:",
                "ws:",
                "data:",
                "none",
                "self",
                "https",
                "'self'",
                "'none'",
                "*.acme.unthread.io",
                "*.acme.unthread.io.",
                "*unthread.io",
                "*.",
                "unthread.io",
                "xacme.unthread.io",
                "acme.unthread.io.",
                "acme.unthread.io:80",
                "acme.unthread.io:",
                "https://",
                "https://:443",
                "https:/acme.unthread.io",
                "https:acme.unthread.io",
                "ftp://acme.unthread.io",
                "wss://acme.unthread.io",
                "https://acme.unthread.io:8443",
                "https://acme.unthread.io:80",
                "https://*:8443",
                "https://*:80",
                "https://acme.unthread.io/widget.js",
                "https://acme.unthread.io/a/",
                "https://acme.unthread.io?x",
                "https://acme.unthread.io#x",
                "https://acme.unthread.io/?x",
                "https://user@acme.unthread.io"
            })
    void does_not_allow_the_widgets_host(String expression) {
        assertThat(covers(expression, "https://acme.unthread.io")).isFalse();
    }

    /**
     * Seen in browsers to differ, or with the page's scheme: Chromium 156 blocks {@code
     * https://host:8443} under {@code http://host:8443} on any page, and under {@code host:8443} on
     * a plain one.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme.unthread.io:443",
                "ACME.unthread.io:443/",
                "http://acme.unthread.io:443",
                "http://acme.unthread.io:443/",
                "*.unthread.io:443",
                "*.io:443",
                "http://*.unthread.io:443",
                "*:443",
                "*:*",
                "*/",
                "*:443/",
                "https://*:443",
                "https://*:*",
                "https://*/",
                "https://*:443/",
                "http://*:80",
                "http://*:*",
                "http://*/"
            })
    void where_browsers_differ_it_is_no(String expression) {
        assertThat(covers(expression, "https://acme.unthread.io")).isFalse();
    }

    /** As seen from outside: nothing is added to a list that allows the source already. */
    static boolean covers(String expression, String source) {
        CspSources sources = CspSources.of(CspDirective.IMG_SRC, source);
        String policy = "img-src " + expression;
        return CspAmendment.of(sources, null).amend(policy, Disposition.REPORT).equals(policy);
    }
}
