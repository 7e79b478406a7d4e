package org.supportwidget.zendesk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Answers as Zendesk Chat's REST API would, or as a test wants it to. */
final class VisitorsServer implements AutoCloseable {
    static final String TOKEN = "s3cr3t-api-token";

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

    /** The answer in Xsolla's article on Zendesk Chat. */
    private static final String VISITOR =
            """
            {
              "banned": false,
              "notes": "",
              "id": "9855790.xjj3ukxyIhn6j3",
              "email": "email@email.com",
              "phone": "",
              "created": 1586950554,
              "name": "email@email.com",
              "external_id": "82cd5e0c-c3ff-11e9-b199-c1e5fc81c37f"
            }
            """;

    volatile int status = 200;
    volatile String body = VISITOR;
    volatile @Nullable String retryAfter;

    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    VisitorsServer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** Method, target and authorization of each. */
    List<String> requests() {
        return requests;
    }

    /** The client of this server, at ten o'clock. */
    ZendeskChatVisitors visitors() {
        return new ZendeskChatVisitors(
                "http://127.0.0.1:" + server.getAddress().getPort(), TOKEN, CLOCK);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(
                    exchange.getRequestMethod()
                            + " "
                            + exchange.getRequestURI()
                            + " "
                            + exchange.getRequestHeaders().getFirst("Authorization"));
            if (retryAfter != null) {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            boolean empty = status == 204 || bytes.length == 0;
            exchange.sendResponseHeaders(status, empty ? -1 : bytes.length);
            if (!empty) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }
}
