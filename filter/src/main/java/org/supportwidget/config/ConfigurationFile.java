package org.supportwidget.config;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supportwidget.ConfigurationException;

/**
 * A properties file (UTF-8) and where it was found. Two are equal that were found at the same
 * location and say the same.
 *
 * @param location as it is shown in messages
 * @param values key to value, as written
 * @param lines key to the place of its entry; none for values that were not read from a file
 */
public record ConfigurationFile(
        String location, Map<String, String> values, Map<String, PropertyLine> lines) {
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
     * Finds the configuration, with what the profile replaces that the system property or the
     * environment variable names.
     *
     * @param named {@code /WEB-INF/…}, {@code classpath:…} or {@code file:…}; {@code null}: look in
     *     the usual places
     * @param webResources opens a resource of the web application by its path, {@code null} if
     *     there is none
     * @return empty if none is named and there is none in the usual places
     * @throws ConfigurationException if the named one or the profile's does not exist, or a file
     *     cannot be read
     */
    public static Optional<ConfigurationFile> find(
            @Nullable String named, Function<String, @Nullable InputStream> webResources) {
        return find(named, null, webResources);
    }

    /**
     * The same.
     *
     * @param profile the profile if neither property nor variable names one; {@code null} for none
     */
    public static Optional<ConfigurationFile> find(
            @Nullable String named,
            @Nullable String profile,
            Function<String, @Nullable InputStream> webResources) {
        Optional<ConfigurationFile> file = base(named, webResources);
        Optional<Profile> active = file.isPresent() ? Profile.active(profile) : Optional.empty();
        if (active.isEmpty()) {
            return file;
        }
        return file.map(found -> active.get().over(found, at -> read(at, open(at, webResources))));
    }

    private static Optional<ConfigurationFile> base(
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
        return stream == null
                ? Optional.empty()
                : Optional.of(PropertiesText.read(location, stream));
    }

    /** Where a key is set, or to be set. */
    String origin(String key) {
        PropertyLine line = lines.get(key);
        return line == null ? location : line.toString();
    }

    /** One sentence for each key, of the known ones, that is set more than once. */
    List<String> repetitions(Set<String> known) {
        return lines.entrySet().stream()
                .filter(line -> line.getValue().replaced() > 0 && known.contains(line.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(
                        line ->
                                line.getKey()
                                        + ": set in line "
                                        + line.getValue().replaced()
                                        + " and again in line "
                                        + line.getValue().number()
                                        + ", which counts (in "
                                        + line.getValue().file()
                                        + ")")
                .toList();
    }

    /** This file with the values of another one before its own. */
    ConfigurationFile replacedBy(ConfigurationFile other) {
        Map<String, String> all = new TreeMap<>(values);
        all.putAll(other.values);
        Map<String, PropertyLine> places = new TreeMap<>(lines);
        places.putAll(other.lines);
        return new ConfigurationFile(location, all, Map.copyOf(places));
    }

    static ConfigurationException unreadable(String location, String why) {
        return new ConfigurationException(
                List.of(
                        "supportwidget.config: "
                                + location
                                + " "
                                + why
                                + "; expected a readable properties file in UTF-8 at /WEB-INF/…, classpath:… or file:…"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConfigurationFile file
                && location.equals(file.location)
                && values.equals(file.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(location, values);
    }

    @Override
    public String toString() {
        return "ConfigurationFile[" + location + "]";
    }
}
