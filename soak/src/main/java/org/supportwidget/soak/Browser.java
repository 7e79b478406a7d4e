package org.supportwidget.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/** One connection that is kept alive, and for each of the two applications a session. */
final class Browser {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String SESSION = "JSESSIONID=";

    private final HttpClient client;
    private final URI server;
    private final Map<String, String> sessions = new HashMap<>();

    Browser(URI server, Executor executor) {
        this.server = server;
        client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .executor(executor)
                        .build();
    }

    /** What an application answers to a window or, below its token path, to a script. */
    Answer ask(String application, String method, String path) throws InterruptedException {
        HttpRequest request = request(application, method, path);
        long started = System.nanoTime();
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            long ended = System.nanoTime();
            keepSession(application, response);
            return new Answer(
                    Integer.toString(response.statusCode()),
                    headers(response),
                    new String(response.body(), StandardCharsets.ISO_8859_1),
                    started,
                    ended);
        } catch (IOException e) {
            return new Answer(e.toString(), Map.of(), "", started, System.nanoTime());
        }
    }

    private HttpRequest request(String application, String method, String path) {
        boolean script = path.startsWith("/support-widget/");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve("/" + application + path))
                        .timeout(TIMEOUT)
                        .header("Accept", script ? "application/json" : "text/html,*/*")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Sec-Fetch-Mode", script ? "cors" : "navigate")
                        .header("Sec-Fetch-Dest", script ? "empty" : "document")
                        .method(method, BodyPublishers.noBody());
        String session = sessions.get(application);
        return session == null ? request.build() : request.header("Cookie", session).build();
    }

    private void keepSession(String application, HttpResponse<?> response) {
        for (String cookie : response.headers().allValues("Set-Cookie")) {
            if (cookie.startsWith(SESSION)) {
                sessions.put(application, cookie.split(";", 2)[0]);
            }
        }
    }

    private static Map<String, String> headers(HttpResponse<?> response) {
        Map<String, String> headers = new HashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.toString()));
        return headers;
    }

    /**
     * An answer.
     *
     * @param status the status code, or the exception if there is no answer
     * @param headers by names in lower case, with brackets around the values
     * @param body a character for each byte
     * @param started when it was asked for, by {@link System#nanoTime()}
     */
    record Answer(
            String status, Map<String, String> headers, String body, long started, long ended) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        String text() {
            return headers + body;
        }
    }
}
