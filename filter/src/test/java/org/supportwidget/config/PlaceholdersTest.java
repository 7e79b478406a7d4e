package org.supportwidget.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supportwidget.UserRequest;

/** {@code ${…}} in values; each test looks at what a secret so written signs. */
class PlaceholdersTest {
    private static final String SECRET = "thread-portal-authentication-secret";

    // printf %s john.doe@acme.com | openssl dgst -sha256 -hmac thread-portal-authentication-secret
    private static final String SIGNED =
            "d34737ca395bde26c67b3c33cdca0f26b2ccd4d53a5ba089466a96481ec168e5";
    private static final String PROPERTY = "support-widget-test.secret";

    private final Map<String, String> environment = new HashMap<>();

    @AfterEach
    void clear() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void env_stands_for_an_environment_variable() {
        environment.put("THREAD_SECRET", SECRET);

        assertThat(signed("${env:THREAD_SECRET}")).isEqualTo(SIGNED);
    }

    @Test
    void sys_stands_for_a_system_property() {
        System.setProperty(PROPERTY, SECRET);

        assertThat(signed("${sys:" + PROPERTY + "}")).isEqualTo(SIGNED);
    }

    @Test
    void file_stands_for_a_files_text(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), SECRET);

        assertThat(signed("${file:" + file + "}")).isEqualTo(SIGNED);
        assertThat(signed("thread-${file:" + file + "}")).isNotEqualTo(SIGNED);
    }

    @Test
    @SuppressWarnings("BanJNDI") // its use is what is tested
    void jndi_stands_for_an_entry_of_the_containers() throws NamingException {
        Context comp = (Context) new InitialContext().lookup("java:comp");
        Context env = comp.createSubcontext("env");
        try {
            env.bind("threadSecret", SECRET);

            assertThat(signed("${jndi:java:comp/env/threadSecret}")).isEqualTo(SIGNED);
        } finally {
            comp.destroySubcontext("env");
        }
    }

    @Test
    void may_be_a_part_of_a_value_and_stand_there_twice() {
        environment.put("A", "thread");
        environment.put("B", "-");

        assertThat(signed("${env:A}${env:B}portal${env:B}authentication-secret")).isEqualTo(SIGNED);
    }

    @Test
    void what_it_stands_for_is_not_looked_at_again() {
        environment.put("A", "${env:B}");
        environment.put("B", SECRET);

        assertThat(signed("${env:A}")).isNotEqualTo(SIGNED);
    }

    @Test
    void what_it_stands_for_may_hold_dollars_and_backslashes() {
        environment.put("A", "$1\\$0");

        // printf %s john.doe@acme.com | openssl dgst -sha256 -hmac '$1\$0'
        assertThat(signed("${env:A}"))
                .isEqualTo("10bec54a16bac50b90ac9df59f4959bcdbbdeb9463c7200b57084190d1bb6dec");
    }

    /** printf %s john.doe@acme.com | openssl dgst -sha256 -hmac SECRET. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ab$${x}cd | b2a6edbb22680b895a38e701a1c9e21c2e8e13c2c72cb8f4d116aa10eba790f6",
                "$${env:A}$${ | 32fd8f5b8b4397907a562ffabf999b70028661a017f242ee64ea78b3e2dc18cf",
                "$$${x}$$y | 71ee18985120770b7ecd6c04f0474b021c9a9a0eba7c8f1cd0688caa0c9bcd52",
                "$${${env:A}} | 609b421d0da180409699b3a1a38a478ba27af0e4d8dce5d4202bac7d8db02811"
            })
    void two_dollars_stand_for_one_before_a_brace(String value, String hmac) {
        environment.put("A", "a$${1");

        assertThat(signed(value)).isEqualTo(hmac);
    }

    private String signed(String secret) {
        return OneValue.of("thread.secret", secret, environment)
                .supportWidget()
                .page(UserRequest.of(Map.of("email", "john.doe@acme.com")))
                .getVerification()
                .getOrDefault("thread", "");
    }
}
