package org.supportwidget.spring.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Somebody with a browser's cookies, but without its scripts. */
public final class Visitor {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final URI uri;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    public Visitor(URI uri) {
        this.uri = uri;
    }

    /** The answer to a request of that path. */
    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** A form of the page {@code /}, which has the token against forged requests. */
    public Answer post(String path, Map<String, String> fields, String... headers) {
        Matcher csrf = CSRF.matcher(get("/").body());
        String form =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        String token = csrf.find() ? "&_csrf=" + encoded(csrf.group(1)) : "";
        return submit(path, form + token, headers);
    }

    /** A form without the token, as another site's page has it. */
    Answer forge(String path) {
        return submit(path, "");
    }

    private Answer submit(String path, String form, String... headers) {
        return send(
                request(path, headers)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(uri + path))
                        .header("Accept", "text/html,*/*;q=0.8");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request;
    }

    /** Signs in; the password is the name. */
    public Visitor signIn(String name) {
        Answer answer = post("/login", Map.of("username", name, "password", name));
        if (!answer.location().endsWith("/")) {
            throw new IllegalStateException("signed in as " + name + ": " + answer);
        }
        return this;
    }

    /** A cookie that a vendor's script has set. */
    void keep(String name) {
        HttpCookie cookie = new HttpCookie(name, "x");
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(uri, cookie);
    }

    /** By which the server knows the session; empty before there is one. */
    String session() {
        return cookies.getCookieStore().get(uri).stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** The browser was closed and opened again: what is kept for longer is still there. */
    void restart() {
        cookies.getCookieStore().get(uri).stream()
                .filter(cookie -> cookie.getMaxAge() < 0)
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(uri, cookie));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), Visitor::body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse.BodySubscriber<String> body(HttpResponse.ResponseInfo answer) {
        boolean zipped =
                answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
        return HttpResponse.BodySubscribers.mapping(
                HttpResponse.BodySubscribers.ofByteArray(),
                bytes -> new String(zipped ? unzipped(bytes) : bytes, StandardCharsets.UTF_8));
    }

    private static byte[] unzipped(byte[] bytes) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
