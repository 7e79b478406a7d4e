package org.supportwidget.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.supportwidget.sandbox.LocalSandbox;

/** Two nodes, {@code a} and {@code b}, behind a proxy; the vendors are on another origin. */
final class Cluster implements AutoCloseable {
    /** One with a hash in the page, one with a token, one whose tokens are noted in the session. */
    static final List<String> VENDORS = List.of("thread", "zendesk-chat", "freshchat");

    private final SessionStore store = new SessionStore();
    private final Certificate certificate = Certificate.make();
    private final ReverseProxy proxy = new ReverseProxy(certificate);
    private final Map<String, String> configuration = configuration();
    private final Path file = write(configuration);
    private final NewerClass newer = NewerClass.compile();
    private final Map<String, Node> nodes = new ConcurrentHashMap<>();

    Cluster() {
        List.of("a", "b").parallelStream().forEach(name -> nodes.put(name, start(name)));
    }

    Certificate certificate() {
        return certificate;
    }

    /** A page of the application's, where browsers find it. */
    String url(String path) {
        return origin(Certificate.HOST) + ReverseProxy.PREFIX + path;
    }

    String origin(String host) {
        return "https://" + host + ":" + proxy.port();
    }

    /** What a vendor shows for identity verification. */
    String secret(String vendor) {
        return String.valueOf(configuration.get(vendor + ".secret"));
    }

    /** Both nodes answer, in turn or as the session says. */
    void useBoth(boolean sticky) {
        for (String name : List.of("a", "b")) {
            nodes.computeIfAbsent(name, this::start);
            proxy.use(node(name), sticky);
        }
    }

    /** From now on one node answers everything. */
    void useOnly(String name) {
        proxy.use(node(name), false);
        proxy.leave(name.equals("a") ? "b" : "a");
    }

    /** The proxy finds out by itself. */
    void kill(String name) {
        node(name).kill();
        nodes.remove(name);
    }

    /** A proxy that keeps sessions at a node has been told that the node is down. */
    void leave(String name) {
        proxy.leave(name);
    }

    void restart(String name, boolean sticky) {
        nodes.put(name, start(name));
        proxy.use(node(name), sticky);
    }

    private Node node(String name) {
        return nodes.computeIfAbsent(name, this::start);
    }

    /** Node {@code a} is of a newer version, with a class that {@code b} lacks. */
    private Node start(String name) {
        return Node.start(
                name, store.url(), file, name.equals("a") ? newer.folder() : Path.of("none"));
    }

    private static Map<String, String> configuration() {
        Map<String, String> all = new TreeMap<>();
        all.put("vendors", String.join(", ", VENDORS));
        all.put("identity.id", "session.user.id");
        all.put("identity.email", "session.user.email");
        all.put("identity.name", "session.user.name");
        all.put("inject", "auto");
        all.put("logout.page", "interstitial");
        for (String vendor : VENDORS) {
            new LocalSandbox()
                    .settings(vendor)
                    .orElseThrow()
                    .forEach((key, value) -> all.put(vendor + "." + key, value));
        }
        return all;
    }

    private static Path write(Map<String, String> configuration) {
        String lines =
                configuration.entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue() + "\n")
                        .collect(Collectors.joining());
        try {
            Path folder = Files.createDirectories(Path.of("target", "nodes"));
            return Files.writeString(folder.resolve("support-widget.properties"), lines)
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        nodes.values().forEach(Node::kill);
        proxy.close();
        store.close();
    }
}
