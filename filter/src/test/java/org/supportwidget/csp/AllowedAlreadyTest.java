package org.supportwidget.csp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "wss:, true",
        "ws:, true",
        "WSS://relay.example, true",
        "ws://relay.example, true",
        "ws://relay.example:80, true",
        "wss://*.example, true",
        "*, true",
        "https:, false",
        "http:, false",
        "https://relay.example, false",
        "relay.example, false",
        "*.example, false",
        "'self', false"
    })
    void never_takes_a_web_socket_for_https(String expression, boolean allowed) {
        assertThat(covers(expression, "wss://relay.example")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/w/, true",
        "https://a.example/w/x.js, true",
        "https://a.example/, true",
        "a.example/w/x.js, true",
        "https://a.example/w, false",
        "https://a.example/W/x.js, false",
        "https://a.example/w/x.js/, false",
        "https://a.example/w/x.js?v, false",
        "https://a.example/w/x, false",
        "https://a.example/w/x.jsx, false"
    })
    void compares_paths(String expression, boolean allowed) {
        assertThat(covers(expression, "https://a.example/w/x.js")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"https://AZ.example, true", "https://@[.example, false"})
    void hosts_are_compared_with_a_to_z_in_any_case(String expression, boolean allowed) {
        assertThat(covers(expression, "https://az.example")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "https://*.zopim.com, true",
        "*.com, true",
        "https:, true",
        "https://*, true",
        "https://zopim.com, false",
        "https://a.zopim.com, false",
        "https://*.a.zopim.com, false"
    })
    void compares_wildcards(String expression, boolean allowed) {
        assertThat(covers(expression, "https://*.zopim.com")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example:8443, true",
        "https://a.example:*, true",
        "http://a.example:8443, false",
        "a.example:8443, false",
        "*.example:8443, false",
        "a.example:*, true",
        "https://*:8443, false",
        "https://a.example, false",
        "https://a.example:443, false",
        "http://a.example:80, false",
        "https:, true"
    })
    void compares_ports(String expression, boolean allowed) {
        assertThat(covers(expression, "https://a.example:8443")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "http:, true",
        "http://localhost:8080, true",
        "localhost:8080, false",
        "https:, false",
        "https://localhost:8080, false",
        "*, true"
    })
    void a_plain_source_is_not_taken_for_the_pages_own_scheme(String expression, boolean allowed) {
        assertThat(covers(expression, "http://localhost:8080")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"data:, true", "DATA:, true", "*, false", "https:, false", "data, false"})
    void a_star_does_not_allow_data(String expression, boolean allowed) {
        assertThat(covers(expression, "data:")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"http://[::1]:8080, true", "http://[::1], false"})
    void an_ipv6_host_is_known_again(String expression, boolean allowed) {
        assertThat(covers(expression, "http://[::1]:8080")).isEqualTo(allowed);
    }

    /** As seen from outside: nothing is added to a list that allows the source already. */
    private static boolean covers(String expression, String source) {
        CspSources sources = CspSources.of(CspDirective.IMG_SRC, source);
        String policy = "img-src " + expression;
        return CspAmendment.of(sources, null).amend(policy, Disposition.REPORT).equals(policy);
    }
}
