package org.supportwidget.vendor;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.supportwidget.Engines;
import org.supportwidget.SupportWidget;

/** What makes HubSpot's tokens, on the loopback interface: each time another one. */
final class HubSpotServer implements AutoCloseable {
    private final AtomicInteger asked = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile int status = 200;

    HubSpotServer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext(
                "/",
                exchange -> {
                    String json = "{\"token\":\"token-" + asked.incrementAndGet() + "\"}";
                    exchange.sendResponseHeaders(status, json.length());
                    exchange.getResponseBody().write(json.getBytes(StandardCharsets.UTF_8));
                    exchange.close();
                });
        server.start();
    }

    /** An application that asks it. */
    SupportWidget engine() {
        return Engines.of(
                Engines.IDENTITY
                        + """
                        vendors = hubspot
                        hubspot.portal-id = 1234567
                        hubspot.access-token = pat-na1-0123456789abcdef
                        """
                        + "hubspot.api = http://localhost:"
                        + server.getAddress().getPort());
    }

    int asked() {
        return asked.get();
    }

    void answer(int newStatus) {
        status = newStatus;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
