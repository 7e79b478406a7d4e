package org.supportwidget.csp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A server for an application, a widget and a foreigner, each under a host of its own below {@code
 * localhost}. What is asked for with a query is noted under that name: a frame of another origin
 * tells nothing to its page.
 */
final class PolicyPages implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private volatile @Nullable String policy;

    PolicyPages() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String widget() {
        return "http://widget.localhost:" + port();
    }

    /** The address of the page, sent with this policy from now on. */
    String page(String newPolicy) {
        policy = newPolicy;
        asked.clear();
        return "http://app.localhost:" + port() + "/page";
    }

    /** The frames that were asked for since the page was. */
    Set<String> frames() {
        asked.removeIf(name -> !name.endsWith(".frame"));
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getQuery();
        if (query != null) {
            asked.add(query);
        }
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Content-Type", type(path));
        if (path.equals("/page") && policy != null) {
            exchange.getResponseHeaders().set("Content-Security-Policy", policy);
        }
        byte[] body = body(path, query).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String type(String path) {
        return path.endsWith(".js")
                ? "text/javascript"
                : path.endsWith(".svg") ? "image/svg+xml" : "text/html; charset=utf-8";
    }

    private String body(String path, @Nullable String query) {
        return switch (path) {
            case "/page" ->
                    resource("page.html")
                            .replace("{port}", String.valueOf(port()))
                            .replace("{nonce}", "d2lkZ2V0");
            case "/widget.js" -> resource("widget.js");
            case "/worker.js" -> "postMessage(1)";
            case "/app.js", "/evil.js" -> "window.ran && (ran['" + query + "'] = true)";
            case "/x.svg" -> "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>";
            default -> "x";
        };
    }

    static String resource(String name) {
        try (InputStream in = PolicyPages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
