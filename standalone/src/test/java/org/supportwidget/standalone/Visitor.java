package org.supportwidget.standalone;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody's browser: keeps cookies, and follows redirects if it is to. */
final class Visitor {
    private final URI root;
    private final HttpClient client;

    Visitor(URI root) {
        this(root, HttpClient.Redirect.NORMAL);
    }

    Visitor(URI root, HttpClient.Redirect redirects) {
        this.root = root;
        client =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(redirects)
                        .build();
    }

    /**
     * @param headers names and values
     */
    HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String method, String path)
            throws IOException, InterruptedException {
        return client.send(
                request(path).method(method, BodyPublishers.noBody()).build(),
                BodyHandlers.ofByteArray());
    }

    HttpResponse<String> post(String path, Map<String, String> form)
            throws IOException, InterruptedException {
        String body =
                form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Signs in at an application's {@code /login}; the answer is the page that it leads to. */
    HttpResponse<String> signIn(String context, String id, String email)
            throws IOException, InterruptedException {
        return post(context + "/login", Map.of("id", id, "name", "A Name", "email", email));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path)).timeout(Duration.ofSeconds(60));
    }
}
