package org.supportwidget.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.ConfigurationException;
import org.supportwidget.Engines;

/** Files as editors, systems and accidents make them. Hashes by openssl. */
class FileEncodingsTest {
    private static final String THREAD =
            """
            vendors = thread
            identity.email = session.user.email
            thread.app-id = app
            thread.secret = SECRET
            """;

    /** Under {@code sécret-of-the-portal}. */
    private static final String UTF_8 =
            "a26f2b50d7ba6e473e0e6177817dc09d5c06737622bc859b6029e8c09f0ca833";

    @TempDir private Path folder;

    @Test
    void utf_8_with_and_without_a_mark_and_with_any_line_end_is_the_same_secret() {
        String text = THREAD.replace("SECRET", "s\u00e9cret-of-the-portal");

        assertThat(hash(text, StandardCharsets.UTF_8)).isEqualTo(UTF_8);
        assertThat(hash("\uFEFF" + text, StandardCharsets.UTF_8)).isEqualTo(UTF_8);
        assertThat(hash(text.replace("\n", "\r\n"), StandardCharsets.UTF_8)).isEqualTo(UTF_8);
        assertThat(hash(text.replace("\n", "\r"), StandardCharsets.UTF_8)).isEqualTo(UTF_8);
        assertThat(hash(text.replace("\u00e9", "\\u00e9"), StandardCharsets.US_ASCII))
                .isEqualTo(UTF_8);
    }

    @Test
    void bytes_of_another_encoding_are_refused() {
        String text = THREAD.replace("SECRET", "s\u00e9cret-of-the-portal");

        assertThat(mistakes(text.getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly(
                        "supportwidget.config: /WEB-INF/support-widget.properties is not in UTF-8;"
                                + " expected a readable properties file in UTF-8 at /WEB-INF/…,"
                                + " classpath:… or file:…");
    }

    @Test
    void ten_megabytes_are_refused() {
        byte[] large = (THREAD + "#" + "x".repeat(10 << 20)).getBytes(StandardCharsets.UTF_8);

        assertThat(mistakes(large))
                .containsExactly(
                        "supportwidget.config: /WEB-INF/support-widget.properties has more than"
                                + " 1048576 bytes, so it is another file; expected a readable"
                                + " properties file in UTF-8 at /WEB-INF/…, classpath:… or file:…");
    }

    @Test
    void so_is_a_secret_of_a_megabyte_and_one_without_end() throws IOException {
        Path large = Files.writeString(folder.resolve("large"), "x".repeat(1 << 20));

        for (String file : List.of(large.toString(), "/dev/zero")) {
            assertThat(
                            mistakes(
                                    THREAD.replace("SECRET", "${file:" + file + "}")
                                            .getBytes(StandardCharsets.UTF_8)))
                    .containsExactly(
                            "thread.secret: the file "
                                    + file
                                    + " cannot be read (it has more than 65536 bytes) (set it, or"
                                    + " change the value in /WEB-INF/support-widget.properties:4)");
        }
    }

    /** A properties file takes the backslashes out, so what is left of the path is not there. */
    @Test
    void a_path_of_windows_is_told_as_it_was_read() {
        String path = "${file:C:\\secrets\\thread}";

        assertThat(mistakes(THREAD.replace("SECRET", path).getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        "thread.secret: the file C:secrets\thread cannot be read"
                                + " (NoSuchFileException); its line has a backslash, which"
                                + " properties files do not keep: write / or \\\\ (set it, or change"
                                + " the value in /WEB-INF/support-widget.properties:4)");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "  ", "\t"})
    void a_trailing_blank_of_a_secret_is_kept_and_called_out(String blank) {
        assertThat(
                        mistakes(
                                THREAD.replace("SECRET", "thread-portal-secret-01" + blank)
                                        .getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .startsWith("thread.secret: found a value (not shown) with a blank at its end");
    }

    private static List<String> mistakes(byte[] bytes) {
        try {
            read(bytes);
            return List.of();
        } catch (ConfigurationException e) {
            return e.mistakes();
        }
    }

    private static String hash(String text, Charset charset) {
        Map<?, ?> visitor =
                (Map<?, ?>)
                        Objects.requireNonNull(
                                Engines.states(
                                                Engines.page(
                                                                read(text.getBytes(charset)),
                                                                Engines.JOHN)
                                                        .widget(null))
                                        .get(0)
                                        .get("visitor"));
        return String.valueOf(visitor.get("connectionKey"));
    }

    private static org.supportwidget.SupportWidget read(byte[] bytes) {
        ConfigurationFile file =
                ConfigurationFile.find(null, path -> new ByteArrayInputStream(bytes)).orElseThrow();
        return new Configuration(file, name -> null).supportWidget();
    }
}
