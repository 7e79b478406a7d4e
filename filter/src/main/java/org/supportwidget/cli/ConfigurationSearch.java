package org.supportwidget.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supportwidget.config.ConfigurationFile;

/**
 * Finds a configuration as an application would: the given one, or that of the web application at a
 * folder.
 *
 * @param named as given; {@code null} for the usual places
 * @param application the root of the web application, with {@code WEB-INF}
 */
record ConfigurationSearch(@Nullable String named, Path application) {
    private static final Path WEB_INF = Path.of("WEB-INF");

    /** What is meant by the argument of {@code check}. */
    static ConfigurationSearch of(@Nullable String argument) {
        if (argument == null) {
            return new ConfigurationSearch(null, Path.of(""));
        }
        if (argument.startsWith("classpath:") || argument.startsWith("file:")) {
            return new ConfigurationSearch(argument, Path.of(""));
        }
        Path path = Path.of(argument);
        if (Files.isDirectory(path)) {
            return new ConfigurationSearch(null, path);
        }
        return new ConfigurationSearch("file:" + argument, applicationOf(path));
    }

    /** The folder that contains {@code WEB-INF}, if the file is in there. */
    private static Path applicationOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && folder.endsWith(WEB_INF)
                ? folder.resolve("..").normalize()
                : Path.of("");
    }

    /** The configuration; empty if there is none in the usual places. */
    Optional<ConfigurationFile> find() {
        return ConfigurationFile.find(named, this::open);
    }

    private @Nullable InputStream open(String resource) {
        Path file = application.resolve(resource.substring(1));
        try {
            return Files.isRegularFile(file) ? Files.newInputStream(file) : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** The application's own classes: its vendors, its resolver. */
    ClassLoader classes(List<Path> further) throws IOException {
        List<Path> paths = new ArrayList<>(further);
        Path inside = application.resolve(WEB_INF);
        paths.add(inside.resolve("classes"));
        paths.add(application);
        if (Files.isDirectory(inside.resolve("lib"))) {
            try (Stream<Path> jars = Files.list(inside.resolve("lib"))) {
                jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().forEach(paths::add);
            }
        }
        List<URL> urls = new ArrayList<>();
        for (Path path : paths) {
            urls.add(url(path));
        }
        return new URLClassLoader(
                urls.toArray(new URL[0]), ConfigurationSearch.class.getClassLoader());
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }
}
