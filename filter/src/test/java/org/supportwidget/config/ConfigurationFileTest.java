package org.supportwidget.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.ConfigurationException;

class ConfigurationFileTest {
    private static final String EXPECTED =
            "; expected a readable properties file in UTF-8 at /WEB-INF/…, classpath:… or file:…";

    @TempDir Path folder;
    private final Map<String, byte[]> webResources = new HashMap<>();

    @Test
    void finds_nothing_where_there_is_nothing() throws IOException {
        assertThat(find(null)).isEmpty();
        assertThat(find(" ")).isEmpty();
    }

    @Test
    void web_inf_comes_before_the_class_path() throws IOException {
        onClassPath("support-widget.properties", "from = class path");
        assertThat(find(null)).hasValue(file("classpath:support-widget.properties", "class path"));

        inApplication("/WEB-INF/support-widget.properties", "from = WEB-INF");
        assertThat(find(null)).hasValue(file("/WEB-INF/support-widget.properties", "WEB-INF"));
    }

    @Test
    void a_named_one_comes_before_all() throws IOException {
        onClassPath("support-widget.properties", "from = class path");
        inApplication("/WEB-INF/support-widget.properties", "from = WEB-INF");
        onClassPath("conf/x.properties", "from = named");
        inApplication("/WEB-INF/conf/x.properties", "from = named");
        Path path = Files.writeString(folder.resolve("my x.properties"), "from = named");

        for (String named :
                new String[] {
                    "classpath:conf/x.properties",
                    "classpath:/conf/x.properties",
                    "/WEB-INF/conf/x.properties",
                    path.toUri().toString(),
                    "file:" + path
                }) {
            assertThat(find(named)).as(named).hasValue(file(named, "named"));
        }
        assertThat(find(" /WEB-INF/conf/x.properties "))
                .hasValue(file("/WEB-INF/conf/x.properties", "named"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/WEB-INF/none.properties",
                "classpath:none.properties",
                "file:/no/such/file.properties",
                "file:none.properties",
                "none.properties"
            })
    void a_named_one_must_exist(String named) throws IOException {
        inApplication("/WEB-INF/support-widget.properties", "from = WEB-INF");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> find(named))
                .satisfies(
                        e ->
                                assertThat(e.mistakes())
                                        .containsExactly(
                                                "supportwidget.config: "
                                                        + named
                                                        + " does not exist"
                                                        + EXPECTED));
    }

    @Test
    void is_read_as_utf8() throws IOException {
        inApplication("/WEB-INF/support-widget.properties", "from = caf\u00e9 \u65e5\u672c");

        assertThat(find(null).orElseThrow().values())
                .containsEntry("from", "caf\u00e9 \u65e5\u672c");
    }

    @Test
    void may_begin_with_a_byte_order_mark() throws IOException {
        inApplication("/WEB-INF/support-widget.properties", "\uFEFFfrom = Notepad");

        assertThat(find(null).orElseThrow().values()).containsExactly(Map.entry("from", "Notepad"));
    }

    @Test
    void one_that_is_not_in_utf8_is_refused() {
        webResources.put(
                "/WEB-INF/support-widget.properties",
                "secret = caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> find(null))
                .satisfies(
                        e ->
                                assertThat(e.mistakes())
                                        .containsExactly(
                                                "supportwidget.config:"
                                                        + " /WEB-INF/support-widget.properties is"
                                                        + " not in UTF-8"
                                                        + EXPECTED));
    }

    @Test
    void one_with_a_malformed_escape_is_refused_without_its_text() {
        inApplication("/WEB-INF/support-widget.properties", "thread.secret = private\\u12");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> find(null))
                .withMessageContaining(
                        "/WEB-INF/support-widget.properties cannot be read as properties (Malformed"
                                + " \\uxxxx encoding.)")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("private"));
    }

    @Test
    void a_folder_cannot_be_read() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> find("file:" + folder))
                .withMessageContaining("supportwidget.config: file:" + folder + " cannot be read");
    }

    private Optional<ConfigurationFile> find(@Nullable String named) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader application =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            thread.setContextClassLoader(application);
            return ConfigurationFile.find(named, this::open);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private @Nullable InputStream open(String path) {
        byte[] bytes = webResources.get(path);
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }

    private void inApplication(String path, String text) {
        Charset utf8 = StandardCharsets.UTF_8;
        webResources.put(path, text.getBytes(utf8));
    }

    private void onClassPath(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private static ConfigurationFile file(String location, String from) {
        return new ConfigurationFile(location, Map.of("from", from));
    }
}
