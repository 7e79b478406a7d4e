package org.supportwidget.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.RecordedLog;

/** Secrets that start, with a warning. */
class DoubtfulSecretsTest {
    private static final String BEGIN =
            """
            vendors = thread, crisp
            identity.email = session.user.email
            thread.app-id = app
            crisp.website-id = site
            # \\ in a comment
            """;
    private static final String CRISP = "crisp.secret = 713ecca8a85c864ed4a66642ec04f18e\n";
    private static final String END = end(7);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thread-portal-authentication-secret",
                "713ecca8a85c864ed4a66642ec04f18e2dc06d042a72a1a3ddc09d87a533c154",
                "unthread-identity-verification-secret",
                "zendesk-chat-shared-secret-0123456789abcdef",
                "0123456789abcdef",
                "MjAyNi0xMS0yOVQwMTo0Mg==",
                "correct horse battery staple"
            })
    void a_secret_like_any_other(String secret) {
        assertThat(warnings(CRISP + "thread.secret = " + secret)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "changeme-changeme-changeme",
                "please-change-me-please",
                "YOUR_THREAD_SECRET_HERE",
                "your-secret-goes-here",
                "xxxxxxxxxxxxxxxxxxxxxxxx",
                "sk_XXXXXXXXXXXXXXXXXXXX",
                "<secret from the dashboard>",
                "[THREAD_PORTAL_SECRET]",
                "{{thread_portal_secret}}",
                "@thread.portal.secret@",
                "%THREAD_PORTAL_SECRET%",
                "0000000000000000",
                "replace-with-real-secret",
                "insert-secret-from-thread",
                "todo: ask the vendor",
                "my_thread_portal_secret",
                "................"
            })
    void one_that_looks_like_a_placeholder(String secret) {
        assertThat(warnings(CRISP + "thread.secret = " + secret))
                .containsExactly(
                        "thread.secret: the secret (not shown) looks like a placeholder" + END);
    }

    @Test
    void a_short_one() {
        assertThat(warnings(CRISP + "thread.secret = 0a1b2c3d4e5f6a7"))
                .containsExactly(
                        "thread.secret: the secret (not shown) has fewer than 16 characters" + END);
        assertThat(warnings(CRISP + "thread.secret = changeme"))
                .containsExactly(
                        "thread.secret: the secret (not shown) has fewer than 16 characters; it"
                                + " looks like a placeholder"
                                + END);
    }

    @Test
    void that_of_another_vendor() {
        assertThat(warnings(CRISP + CRISP.replace("crisp", "thread")))
                .containsExactly(
                        "crisp.secret: the secret (not shown) is the same as thread.secret"
                                + end(6),
                        "thread.secret: the secret (not shown) is the same as crisp.secret" + END);
    }

    /** As it stands in the file. */
    @ParameterizedTest
    @CsvSource({
        "'thread.secret = a1b2c3d4e5\\g6a7b8c9d0', 7",
        "'thread.secret = a1b2c3d4e5f6a7b8c9d0\\g', 7",
        "'\n  thread.secret: a1b2c3d4e5\\\n   f6a7b8c9d0', 8",
        "'thread.secret=a1b2c3d4e5f6a7b8\\u0041c9d0', 7",
        "'thread.app-id = a\\pp\nthread.secret=\\\\a1b2c3d4e5f6a7b8\\=c9d0', 8"
    })
    void one_whose_backslash_vanishes(String lines, int line) {
        String expected =
                "thread.secret: the secret (not shown) has a backslash in line "
                        + line
                        + ", which properties files do not keep (write \\\\ for each one)"
                        + end(line);
        assertThat(warnings(CRISP + lines)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thread.secret = a1b2c3d4e5\\\\f6a7b8c9d0",
                "thread.app-id = a\\pp\nthread.secret = a1b2c3d4e5f6a7b8c9d0",
                "crisp.website-id = s\\\n ite\nthread.secret = a1b2c3d4e5f6a7b8c9d0"
            })
    void a_backslash_that_stays_or_stands_elsewhere(String lines) {
        assertThat(warnings(CRISP + lines)).isEmpty();
    }

    private static String end(int line) {
        return "; compare it with the one that the vendor shows (set in"
                + " /WEB-INF/support-widget.properties:"
                + line
                + ")";
    }

    private static List<String> warnings(String lines) {
        byte[] text = (BEGIN + lines).getBytes(StandardCharsets.UTF_8);
        ConfigurationFile file =
                ConfigurationFile.find(null, path -> new ByteArrayInputStream(text)).orElseThrow();
        try (RecordedLog log = new RecordedLog()) {
            new Configuration(file, name -> null).supportWidget();
            return log.messages(Level.WARNING);
        }
    }
}
