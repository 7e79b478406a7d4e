package org.supportwidget.sample.server;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * Tells the library where the sandbox vendors are. The WAR's configurations name the origin that
 * fits a stock container, {@value #STOCK}; each key that does so is overridden by the system
 * property {@code supportwidget.KEY}.
 */
final class SandboxOrigin implements AutoCloseable {
    private static final String STOCK = "http://sandbox.localhost:8080";
    private static final String PREFIX = "supportwidget.";

    private final String origin;
    private final List<String> overridden;

    private SandboxOrigin(String origin, List<String> overridden) {
        this.origin = origin;
        this.overridden = overridden;
    }

    static SandboxOrigin use(String origin, Path webapp) throws IOException {
        Properties configuration = new Properties();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(webapp.resolve("WEB-INF"), "support-widget*.properties")) {
            for (Path file : files) {
                configuration.putAll(configuration(file));
            }
        }
        List<String> keys =
                configuration.stringPropertyNames().stream()
                        .filter(key -> configuration.getProperty(key).contains(STOCK))
                        .toList();
        for (String key : keys) {
            String value = configuration.getProperty(key).replace(STOCK, origin);
            System.setProperty(PREFIX + key, value);
        }
        return new SandboxOrigin(origin, keys);
    }

    static Properties configuration(Path file) throws IOException {
        Properties configuration = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            configuration.load(in);
        }
        return configuration;
    }

    @Override
    public void close() {
        overridden.forEach(key -> System.clearProperty(PREFIX + key));
    }

    @Override
    public String toString() {
        return origin;
    }
}
