package org.supportwidget.servlet;

import com.nimbusds.jose.JWSObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.owasp.encoder.Encode;

/**
 * The servlet containers of the tests. Each runs the {@link Application} twice for all tests: with
 * the library, and as it would be without it.
 */
enum Container {
    JETTY_EE10,
    TOMCAT_10_1,
    TOMCAT_11,
    UNDERTOW;

    private static final Map<String, Integer> PORTS = new ConcurrentHashMap<>();
    private static final Path JARS = Path.of(System.getProperty("containers"));
    private static final Path WEBAPP = AppFiles.create();

    /** All; or the one that the system property {@code containers.only} names, for mutation. */
    static Stream<Container> tested() {
        String only = System.getProperty("containers.only", "");
        return Stream.of(values()).filter(one -> only.isEmpty() || only.equals(one.name()));
    }

    /** What the application answers with the library, given its configuration. */
    Exchange.Answer with(String properties, Exchange request) throws IOException {
        return request.at(port(properties));
    }

    /** What it answers with the block injected. */
    Exchange.Answer with(Exchange request) throws IOException {
        return with(AppFiles.PROPERTIES, request);
    }

    /** What it answers on its own. */
    Exchange.Answer without(Exchange request) throws IOException {
        return request.at(port(""));
    }

    int port(String properties) {
        return PORTS.computeIfAbsent(
                name() + properties, key -> start(parameters(properties), List.of(name())));
    }

    /** The port of an application of its own that has a WebSocket, too; only Tomcat's. */
    int portWithEcho(String properties) {
        Map<String, String> parameters = new TreeMap<>(parameters(properties));
        parameters.put("echo", "on");
        return PORTS.computeIfAbsent(
                name() + " echo " + properties,
                key -> start(parameters, List.of(name(), name() + "-websocket")));
    }

    private static Map<String, String> parameters(String properties) {
        return properties.isEmpty()
                ? Map.of()
                : Map.of("supportwidget.config", AppFiles.configuration(properties));
    }

    private int start(Map<String, String> parameters, List<String> folders) {
        try {
            return switch (this) {
                case JETTY_EE10 -> JettyServer.start(WEBAPP, parameters).port();
                case UNDERTOW -> UndertowServer.start(WEBAPP, parameters).port();
                default ->
                        (int)
                                loader(folders)
                                        .loadClass("org.supportwidget.servlet.TomcatServer")
                                        .getMethod("start", Path.class, Map.class)
                                        .invoke(null, WEBAPP, parameters);
            };
        } catch (Exception e) {
            throw new IllegalStateException(name(), e);
        }
    }

    private static ClassLoader loader(List<String> folders) throws IOException {
        return apart(
                folders,
                SupportWidgetFilter.class,
                Container.class,
                JWSObject.class,
                Encode.class,
                NullMarked.class);
    }

    /**
     * A class loader with these containers and the places of these classes. Tomcat brings the
     * Servlet API of its version, which must not meet that of the tests.
     */
    static ClassLoader apart(List<String> folders, Class<?>... types) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Class<?> type : types) {
            urls.add(type.getProtectionDomain().getCodeSource().getLocation());
        }
        for (String folder : folders) {
            try (Stream<Path> files = Files.list(JARS.resolve(folder))) {
                files.forEach(jar -> urls.add(url(jar)));
            }
        }
        return new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
