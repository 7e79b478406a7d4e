package org.supportwidget.csp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CSP3 §6.7.2.8 and what Chromium 156 does, for each part of an expression in a list. */
class AllowedPartsTest {
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
        assertThat(AllowedAlreadyTest.covers(expression, "wss://relay.example")).isEqualTo(allowed);
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
        assertThat(AllowedAlreadyTest.covers(expression, "https://a.example/w/x.js"))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"https://AZ.example, true", "https://@[.example, false"})
    void hosts_are_compared_with_a_to_z_in_any_case(String expression, boolean allowed) {
        assertThat(AllowedAlreadyTest.covers(expression, "https://az.example")).isEqualTo(allowed);
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
        assertThat(AllowedAlreadyTest.covers(expression, "https://*.zopim.com")).isEqualTo(allowed);
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
        assertThat(AllowedAlreadyTest.covers(expression, "https://a.example:8443"))
                .isEqualTo(allowed);
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
        assertThat(AllowedAlreadyTest.covers(expression, "http://localhost:8080"))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"data:, true", "DATA:, true", "*, false", "https:, false", "data, false"})
    void a_star_does_not_allow_data(String expression, boolean allowed) {
        assertThat(AllowedAlreadyTest.covers(expression, "data:")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"http://[::1]:8080, true", "http://[::1], false"})
    void an_ipv6_host_is_known_again(String expression, boolean allowed) {
        assertThat(AllowedAlreadyTest.covers(expression, "http://[::1]:8080")).isEqualTo(allowed);
    }
}
