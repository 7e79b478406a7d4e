package org.supportwidget.vendortest;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.supportwidget.sandbox.SandboxVendor;

/** The API of a sandbox vendor, for the application's server; up as long as the tests run. */
final class VendorApi {
    private VendorApi() {}

    /** The base of its URLs. */
    static String start(SandboxVendor vendor) {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/",
                    exchange -> {
                        String authorization =
                                exchange.getRequestHeaders().getFirst("Authorization");
                        byte[] body = exchange.getRequestBody().readAllBytes();
                        Optional<String> answer =
                                vendor.api(
                                        exchange.getRequestURI().getPath().substring(1),
                                        authorization == null ? "" : authorization,
                                        new String(body, StandardCharsets.UTF_8));
                        byte[] json = answer.orElse("").getBytes(StandardCharsets.UTF_8);
                        exchange.sendResponseHeaders(
                                answer.isPresent() ? 200 : 401,
                                json.length == 0 ? -1 : json.length);
                        exchange.getResponseBody().write(json);
                        exchange.close();
                    });
            server.start();
            return "http://localhost:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
