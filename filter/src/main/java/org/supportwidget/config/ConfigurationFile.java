package org.supportwidget.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supportwidget.ConfigurationException;

/**
 * A properties file (UTF-8) and where it was found.
 *
 * @param location as it is shown in messages
 * @param values key to value, as written
 * @param backslashes the keys in whose lines backslashes have been taken out, each with the number
 *     of its first line
 */
public record ConfigurationFile(
        String location, Map<String, String> values, Map<String, Integer> backslashes) {
    /** Below the web application's root: {@value}. */
    public static final String WEB_INF = "/WEB-INF/support-widget.properties";

    /** On the class path: {@value}. */
    public static final String CLASS_PATH = "support-widget.properties";

    /** Where a configuration is looked for if none is named. */
    public static final String DEFAULT_LOCATIONS =
            WEB_INF + ", then " + CLASS_PATH + " on the class path";

    /** Values that were not read from a file. */
    public ConfigurationFile(String location, Map<String, String> values) {
        this(location, values, Map.of());
    }

    /**
     * Finds the configuration.
     *
     * @param named {@code /WEB-INF/…}, {@code classpath:…} or {@code file:…}; {@code null}: look in
     *     the usual places
     * @param webResources opens a resource of the web application by its path, {@code null} if
     *     there is none
     * @return empty if none is named and there is none in the usual places
     * @throws ConfigurationException if the named one does not exist, or a file cannot be read
     */
    public static Optional<ConfigurationFile> find(
            @Nullable String named, Function<String, @Nullable InputStream> webResources) {
        if (named != null && !named.isBlank()) {
            return Optional.of(named(named.strip(), webResources));
        }
        Optional<ConfigurationFile> file = read(WEB_INF, webResources.apply(WEB_INF));
        return file.isPresent() ? file : read("classpath:" + CLASS_PATH, onClassPath(CLASS_PATH));
    }

    private static ConfigurationFile named(
            String location, Function<String, @Nullable InputStream> webResources) {
        return read(location, open(location, webResources))
                .orElseThrow(() -> unreadable(location, "does not exist"));
    }

    private static @Nullable InputStream open(
            String location, Function<String, @Nullable InputStream> webResources) {
        if (location.startsWith("classpath:")) {
            return onClassPath(location.substring("classpath:".length()));
        }
        if (!location.startsWith("file:")) {
            return webResources.apply(location);
        }
        try {
            Path path = path(location);
            return Files.exists(path) ? Files.newInputStream(path) : null;
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(location, "cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** A file URL, or what is none: the relative {@code file:conf/x}, {@code file:/my files/x}. */
    private static Path path(String location) {
        try {
            return Path.of(new URI(location));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Path.of(location.substring("file:".length()));
        }
    }

    private static @Nullable InputStream onClassPath(String name) {
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        ClassLoader loader =
                application == null ? ConfigurationFile.class.getClassLoader() : application;
        return loader.getResourceAsStream(name.startsWith("/") ? name.substring(1) : name);
    }

    private static Optional<ConfigurationFile> read(String location, @Nullable InputStream stream) {
        if (stream == null) {
            return Optional.empty();
        }
        try (stream) {
            Properties properties = new Properties();
            String text = text(stream);
            properties.load(new StringReader(text));
            Map<String, String> values = new TreeMap<>();
            properties
                    .stringPropertyNames()
                    .forEach(key -> values.put(key, properties.getProperty(key)));
            return Optional.of(new ConfigurationFile(location, values, Backslashes.in(text)));
        } catch (CharacterCodingException e) {
            throw unreadable(location, "is not in UTF-8");
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(location, "cannot be read as properties (" + e.getMessage() + ")");
        }
    }

    /** Without the byte order mark that some editors write. */
    private static String text(InputStream stream) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(stream.readAllBytes());
        String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        return SourceText.of(text);
    }

    private static ConfigurationException unreadable(String location, String why) {
        return new ConfigurationException(
                List.of(
                        "supportwidget.config: "
                                + location
                                + " "
                                + why
                                + "; expected a readable properties file in UTF-8 at /WEB-INF/…, classpath:… or file:…"));
    }

    @Override
    public String toString() {
        return "ConfigurationFile[" + location + "]";
    }
}
