package org.supportwidget.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecureUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.xsolla.com/api/projects/x/keys",
                "HTTPS://LOGIN.XSOLLA.COM",
                "https://10.0.0.1:8443/keys?a=b",
                "http://localhost:8080/keys",
                "http://LOCALHOST/keys",
                "http://login.localhost:8080/keys",
                "http://127.0.0.1/keys",
                "http://127.1.2.3:9/keys",
                "http://[::1]:8080/keys"
            })
    void https_and_http_to_loopback_hosts_pass(String url) {
        assertThat(SecureUrl.parse("some.key", url)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/keys",
                "http://0x7f000001/keys",
                "http://127.0.0.1./keys",
                "http://127.0.0.1.nip.io/keys",
                "http://localhost.example/keys",
                "http://mylocalhost/keys",
                "http://[::2]/keys",
                "https://a_b.example/keys",
                "https:keys",
                "//login.xsolla.com/keys",
                "https://login.xsolla.com/#keys",
                "jar:https://login.xsolla.com!/keys"
            })
    void everything_else_is_refused_by_the_name_of_its_key(String url) {
        assertThatThrownBy(() -> SecureUrl.parse("some.key", url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(
                        "some\\.key: found .+, expected an https URL \\(http for loopback hosts only\\)");
    }

    @Test
    void a_password_is_refused_and_not_repeated_though_the_url_is_malformed() {
        for (String url : new String[] {"https://u:hunter2@a.example/", "https://u:hunter2@a b/"}) {
            assertThatThrownBy(() -> SecureUrl.parse("some.key", url))
                    .hasMessageNotContaining("hunter2")
                    .hasNoCause();
        }
    }
}
