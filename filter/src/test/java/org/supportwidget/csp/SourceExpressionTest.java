package org.supportwidget.csp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceExpressionTest {
    @ParameterizedTest
    @CsvSource({
        "https://a.example, https://a.example",
        "HTTPS://A.Example/Path, https://a.example/Path",
        "https://a.example:443, https://a.example:443",
        "wss://client.relay.crisp.chat, wss://client.relay.crisp.chat",
        "https://xn--mnchen-3ya.example:8443/a/b%20c/, https://xn--mnchen-3ya.example:8443/a/b%20c/",
        "http://localhost:8080, http://localhost:8080",
        "ws://sandbox.localhost:65535, ws://sandbox.localhost:65535",
        "http://127.1.2.3, http://127.1.2.3",
        "http://[::1]:8080/x, http://[::1]:8080/x",
        "https://10.0.0.1, https://10.0.0.1"
    })
    void takes_a_literal_host(String configured, String expression) {
        assertThat(SourceExpression.configured(configured)).hasToString(expression);
        assertThat(SourceExpression.parse(configured)).hasToString(expression);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://*.zopim.com", "wss://*.zopim.com:8443", "data:", "blob:"})
    void takes_a_wildcard_and_two_schemes_from_code_only(String text) {
        assertThat(SourceExpression.parse(text)).hasToString(text);
        assertThatThrownBy(() -> SourceExpression.configured(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("found source \"" + text + "\": ")
                .hasMessageEndingWith(
                        "expected https:// or wss://, a literal host and optionally a port and a"
                                + " path, such as https://widget.example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|it is empty",
                "a.example|there is no scheme",
                "https:a.example|there is no scheme",
                "://a.example|the scheme is \"\"",
                "https://|there is no host",
                "https:///x|there is no host",
                "https:|a scheme alone allows every host",
                "javascript:|a scheme alone allows every host",
                "*|there is no scheme",
                "https://*|'*' may stand only for the left-most label",
                "https://*.*.example|'*' may stand only for the left-most label",
                "https://*.ingest.*.sentry.io|'*' may stand only for the left-most label",
                "https://eventgw.*.twilio.com|'*' may stand only for the left-most label",
                "https://a*.example|'*' may stand only for the left-most label",
                "https://*.|\"*.\" is not a host name",
                "ftp://a.example|the scheme is \"ftp\"",
                "http://a.example|plain http is for loopback hosts only",
                "ws://a.example|plain ws is for loopback hosts only",
                "http://localhost.example|plain http is for loopback hosts only",
                "http://127.0.0.1.example|plain http is for loopback hosts only",
                "http://128.0.0.1|plain http is for loopback hosts only",
                "https://YOUR_SUBDOMAIN.unthread.io|no host name has '_': it looks like a placeholder",
                "https://{subdomain}.unthread.io|'{' may not stand in a source",
                "https://a.example;script-src|';' may not stand in a source",
                "https://a.example,b|',' may not stand in a source",
                "https://a.example https://b.example|' ' may not stand in a source",
                "https://user@a.example|'@' may not stand in a source",
                "https://a.example?x|'?' may not stand in a source",
                "https://a.example/#x|'#' may not stand in a source",
                "https://a.example\\x|'\\' may not stand in a source",
                "'unsafe-inline'|quotes make it a keyword, nonce or hash",
                "\"https://a.example\"|quotes make it a keyword, nonce or hash",
                "https://a.example:0|\"0\" is not a port",
                "https://a.example:65536|\"65536\" is not a port",
                "https://a.example:|\"\" is not a port",
                "https://a.example:080|\"080\" is not a port",
                "https://a.example:*|\"*\" is not a port",
                "https://a..example|\"a..example\" is not a host name",
                "https://a.example.|\"a.example.\" is not a host name",
                "https://-a.example|\"-a.example\" is not a host name",
                "https://[::2]|\"[::2]\" is not a host name",
                "https://a.example/*|'*' is not a wildcard in a path",
                "https://a.example/%zz|'%' in the path is not followed by two hexadecimal digits",
                "https://a.example/%a|'%' in the path is not followed by two hexadecimal digits"
            })
    void refuses_and_says_why(String text, String reason) {
        assertThatThrownBy(() -> SourceExpression.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(": " + reason)
                .hasMessageEndingWith("such as https://widget.example");
        assertThatThrownBy(() -> SourceExpression.configured(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(chars = {'\t', '\r', '\n', '\f', '\0', '\u007f', '\u00e9', '\u2019', '\u212a'})
    void refuses_control_and_other_characters_without_repeating_them(char c) {
        assertThatThrownBy(() -> SourceExpression.parse("https://a.example/" + c))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\\u%04X", (int) c)
                .message()
                .matches("[ -~]*");
    }

    @Test
    void names_the_punycode_of_a_host_that_is_not_ascii() {
        assertThatThrownBy(() -> SourceExpression.configured("https://m\u00fcnchen.example/x"))
                .hasMessageContaining(
                        "'\\u00FC' is not ASCII; in Punycode that host is"
                                + " \"xn--mnchen-3ya.example\"");
    }

    @Test
    void a_label_has_at_most_63_characters_and_a_host_253() {
        String label = "a".repeat(63);
        String host = String.join(".", label, label, label, "a".repeat(61));

        assertThat(SourceExpression.parse("https://" + host)).hasToString("https://" + host);
        assertThatThrownBy(() -> SourceExpression.parse("https://" + host + "a"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SourceExpression.parse("https://a" + label))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_equal_by_its_text() {
        assertThat(SourceExpression.parse("HTTPS://a.example"))
                .isEqualTo(SourceExpression.parse("https://a.example"))
                .hasSameHashCodeAs(SourceExpression.parse("https://a.example"))
                .isNotEqualTo(SourceExpression.parse("https://b.example"));
    }
}
