package org.supportwidget.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.ConfigurationException;

/** What is said of {@code ${…}} that stands for nothing, and what is not shown of it. */
class PlaceholderMistakesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${env:NOT_SET} | the environment variable NOT_SET is not set",
                "${sys:not.set} | the system property not.set is not set",
                "${file:/no/such/file} | the file /no/such/file cannot be read"
                        + " (NoSuchFileException)",
                "${file:} | the file  cannot be read (IOException)",
                "${jndi:java:comp/env/none} | the JNDI name java:comp/env/none is not bound",
                "${jndi:ldap://evil.example/x} | the JNDI name ldap://evil.example/x does not begin"
                        + " with java:"
            })
    void says_which_one_stands_for_nothing(String value, String reason) {
        assertThat(mistakes("thread.secret", value))
                .containsExactly(
                        "thread.secret: "
                                + reason
                                + " (set it, or change the value in test.properties)");
    }

    /** Part of a secret may look like one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab${x7}cd",
                "${THREAD_x7}",
                "${evn:x7}",
                "${x7:cd}",
                "${}x7",
                "${:x7}",
                "${ env:x7}",
                "${ENV:x7}",
                "$${${x7}",
                "${env:A${x7}}"
            })
    void of_an_unknown_kind_none_is_shown(String value) {
        assertThat(mistakes("thread.secret", value))
                .containsExactly(
                        "thread.secret: a ${\u2026} of an unknown kind (not shown), expected one of"
                                + " ${env:NAME}, ${sys:name}, ${file:/path}, ${jndi:java:name}; a ${ of"
                                + " the value itself is written $${ (set it, or change the value in"
                                + " test.properties)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab${x7", "${env:x7", "$${x7}${"})
    void one_that_does_not_end_is_refused(String value) {
        assertThat(mistakes("thread.secret", value))
                .containsExactly(
                        "thread.secret: a ${ without its }, expected one of ${env:NAME}, ${sys:name},"
                                + " ${file:/path}, ${jndi:java:name}; a ${ of the value itself is written $${"
                                + " (set it, or change the value in test.properties)");
    }

    @Test
    void a_file_that_is_not_in_utf8_cannot_be_read(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("secret");
        Files.write(file, "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(mistakes("thread.secret", "${file:" + file + "}"))
                .containsExactly(
                        "thread.secret: the file "
                                + file
                                + " cannot be read (MalformedInputException) (set it, or change the"
                                + " value in test.properties)");
    }

    @Test
    void a_blank_file_is_a_blank_secret(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "\n");

        assertThat(mistakes("thread.secret", "${file:" + file + "}"))
                .containsExactly(
                        "thread.secret: found a blank value, expected the secret that thread shows"
                                + " for identity verification, e.g. ${env:NAME} (set it in"
                                + " test.properties)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vendors",
                "thread.app-id",
                "thread.script",
                "thread.anonymous",
                "thread.csp.script-src",
                "thread.sekret",
                "identity.email",
                "identity.resolver",
                "logout.paths",
                "logout.page",
                "token.path",
                "token.cors.origins",
                "csp.mode",
                "cache.guard",
                "on-error",
                "session-end.unmarked"
            })
    void a_secret_on_the_wrong_key_is_in_no_message(String key) {
        assertThat(String.join("\n", mistakes(key, "${env:SECRET}")))
                .startsWith(key + ": ")
                .doesNotContain("s3cr3t", "_value");
    }

    private List<String> mistakes(String key, String value) {
        try {
            OneValue.of(key, value, Map.of("SECRET", "s3cr3t _value;")).supportWidget();
            return List.of();
        } catch (ConfigurationException e) {
            return e.mistakes();
        }
    }
}
