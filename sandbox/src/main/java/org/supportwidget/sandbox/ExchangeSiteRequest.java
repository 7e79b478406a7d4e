package org.supportwidget.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to the {@link SandboxServer}.
 *
 * @param parameters those of the query, then those of a form
 */
record ExchangeSiteRequest(HttpExchange exchange, String body, Map<String, String> parameters)
        implements SandboxSite.Request {
    private static final String FORM = "application/x-www-form-urlencoded";

    static ExchangeSiteRequest of(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        String body = new String(bytes, StandardCharsets.UTF_8);
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        Map<String, String> parameters = new HashMap<>();
        read(exchange.getRequestURI().getRawQuery(), parameters);
        read(type != null && type.startsWith(FORM) ? body : null, parameters);
        return new ExchangeSiteRequest(exchange, body, parameters);
    }

    private static void read(@Nullable String form, Map<String, String> parameters) {
        for (String field : (form == null ? "" : form).split("&", -1)) {
            String[] pair = field.split("=", 2);
            parameters.putIfAbsent(decoded(pair[0]), pair.length < 2 ? "" : decoded(pair[1]));
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String method() {
        return exchange.getRequestMethod();
    }

    @Override
    public String path() {
        return exchange.getRequestURI().getPath().substring("/sandbox".length());
    }

    @Override
    public @Nullable String parameter(String name) {
        return parameters.get(name);
    }

    @Override
    public @Nullable String header(String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    @Override
    public String styleSheet() {
        return "/sandbox/frame.css";
    }

    /** Without what it says of the visitor. */
    @Override
    public String toString() {
        return "ExchangeSiteRequest[" + method() + " " + path() + "]";
    }
}
