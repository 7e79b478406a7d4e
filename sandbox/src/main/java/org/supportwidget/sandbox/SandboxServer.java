package org.supportwidget.sandbox;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The vendors' servers on a free port of this machine's loopback address, which only browsers on
 * this machine reach. One for all applications of a JVM; it ends with the JVM.
 */
final class SandboxServer {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final HttpServer server;

    private SandboxServer(HttpServer server) {
        this.server = server;
    }

    private static final class Running {
        static final SandboxServer ONE = start();
    }

    /** The one that runs; starts it. */
    static SandboxServer running() {
        return Running.ONE;
    }

    private static SandboxServer start() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0), 0);
            SandboxSite site = new SandboxSite(SandboxVendors.demo(Clock.systemUTC()));
            server.createContext("/sandbox", exchange -> answer(site, exchange));
            server.createContext("/portal", SandboxServer::portal);
            server.setExecutor(threads());
            server.start();
            return new SandboxServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox vendors cannot be started", e);
        }
    }

    /** Threads that do not keep the JVM alive; neither do those of the server itself. */
    private static ExecutorService threads() {
        return Executors.newCachedThreadPool(
                run -> {
                    Thread thread = new Thread(run, "support-widget-sandbox");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** For example {@code http://127.0.0.1:40123}. */
    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What Unthread's portal frames: nothing; the visitor is seen in the panel. */
    private static void portal(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static void answer(SandboxSite site, HttpExchange exchange) throws IOException {
        try (exchange) {
            SandboxSite.Answer answer = site.answer(ExchangeSiteRequest.of(exchange));
            Headers headers = exchange.getResponseHeaders();
            headers.set("Access-Control-Allow-Origin", "*");
            headers.set("Cross-Origin-Resource-Policy", "cross-origin");
            headers.set("Cache-Control", "no-store");
            headers.set("Content-Type", answer.type() + ";charset=UTF-8");
            if (!answer.policy().isEmpty()) {
                headers.set("Content-Security-Policy", answer.policy());
            }
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
