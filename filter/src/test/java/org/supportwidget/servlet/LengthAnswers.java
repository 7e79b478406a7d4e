package org.supportwidget.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Answers over which the application keeps a length of its own, an encoding, or that are no whole
 * document.
 */
final class LengthAnswers {
    static final Map<String, Application.Case> CASES = new TreeMap<>();

    private static final String JSON = "{\"html\":\"<html><body>é</body></html>\"}";
    private static final String LONG_JSON = ("[" + JSON.repeat(400) + "]");
    private static final byte[] JSON_BYTES = JSON.getBytes(StandardCharsets.UTF_8);
    private static final byte[] LONG_BYTES = LONG_JSON.getBytes(StandardCharsets.UTF_8);
    private static final String PAGE = Pages.of(1_000);

    private LengthAnswers() {}

    private static void add(String name, Application.Case answer) {
        CASES.put(name, answer);
    }

    /** One of the ways to set {@code Content-Length}. */
    interface LengthSetter {
        void set(HttpServletResponse response, int length);
    }

    static final Map<String, LengthSetter> LENGTH_SETTERS =
            Map.of(
                    "int", HttpServletResponse::setContentLength,
                    "long", (r, n) -> r.setContentLengthLong(n),
                    "header", (r, n) -> r.setHeader("Content-Length", Integer.toString(n)),
                    "add-header", (r, n) -> r.addHeader("content-length", Integer.toString(n)),
                    "int-header", (r, n) -> r.setIntHeader("CONTENT-LENGTH", n),
                    "add-int-header", (r, n) -> r.addIntHeader("Content-Length", n));

    static {
        lengths();
        removals();
        encodings();
        markup();
    }

    private static void type(HttpServletResponse response, @Nullable String type) {
        response.setContentType(type);
    }

    private static void length(String name, LengthSetter setter) {
        add(
                "length-" + name,
                (q, r) -> {
                    setter.set(r, LONG_BYTES.length);
                    type(r, "application/json");
                    r.getOutputStream().write(LONG_BYTES);
                });
    }

    private static void lengths() {
        LENGTH_SETTERS.forEach(LengthAnswers::length);
        add(
                "length-then-read",
                (q, r) -> {
                    type(r, "text/plain;charset=UTF-8");
                    r.setContentLength(5);
                    r.setHeader("Content-MD5", "abc");
                    r.setHeader("ETag", "\"1\"");
                    r.setHeader("X-Length", String.valueOf(r.containsHeader("Content-MD5")));
                    r.setHeader("X-Read", r.getHeader("Content-MD5") + r.getHeaders("ETag"));
                    r.setHeader("X-Names", String.valueOf(r.getHeaderNames().contains("ETag")));
                    r.getWriter().write("hello");
                });
        add(
                "header-replaced",
                (q, r) -> {
                    type(r, "text/plain");
                    r.setHeader("ETag", "\"1\"");
                    r.setHeader("ETag", "\"2\"");
                    r.setHeader("Digest", "a");
                    r.addHeader("digest", "b");
                    r.setContentLength(100);
                    r.setContentLength(3);
                    r.getOutputStream().write(JSON_BYTES, 0, 3);
                });
    }

    private static void removals() {
        add(
                "etag-removed",
                (q, r) -> {
                    r.setHeader("ETag", "\"1\"");
                    r.setHeader("Digest", "a");
                    r.setHeader("ETag", null);
                    r.setHeader("Digest", null);
                    r.setContentLength(3);
                    r.setContentLengthLong(-1);
                    type(r, "application/json");
                    r.getOutputStream().write(JSON_BYTES);
                });
    }

    private static void encodings() {
        for (String charset :
                new String[] {"UTF-16", "UTF-16LE", "UTF-32", "ISO-2022-JP", "IBM037"}) {
            add(
                    "charset-" + charset,
                    (q, r) -> {
                        type(r, "text/html;charset=" + charset);
                        r.setContentLength(PAGE.getBytes(charset).length);
                        r.getWriter().write(PAGE);
                    });
        }
        add(
                "utf-16-stream",
                (q, r) -> {
                    type(r, "text/html");
                    r.setContentLength(2 * PAGE.length() + 2);
                    r.getOutputStream().write(PAGE.getBytes(StandardCharsets.UTF_16));
                });
    }

    private static void markup() {
        body("fragment", "text/html;charset=UTF-8", "<p>one</p><script>'</body>'</script>");
        body("fragment-long", "text/html;charset=UTF-8", "<p>one</p>".repeat(3_000));
        body("json-as-html", "text/html;charset=UTF-8", JSON);
        body(
                "svg",
                "image/svg+xml",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><body></body></svg>");
        body("svg-as-html", "text/html;charset=UTF-8", "<svg><desc><body></body></desc></svg>");
        body(
                "svg-as-xhtml",
                "application/xhtml+xml;charset=UTF-8",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>");
        body(
                "frameset",
                "text/html;charset=UTF-8",
                "<html><head></head><frameset cols=\"*\"><frame src=\"a\"></frameset></html>");
        body("blank-then-fragment", "text/html;charset=UTF-8", " \n".repeat(50) + "<p>one");
    }

    /** No page, though the type says so: what the application says of its length stays. */
    private static void body(String name, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        add(
                "markup-" + name,
                (q, r) -> {
                    r.setContentLength(bytes.length);
                    r.setHeader("ETag", "\"1\"");
                    r.setHeader("Content-MD5", "x");
                    type(r, type);
                    r.getOutputStream().write(bytes);
                });
        add(
                "markup-" + name + "-writer",
                (q, r) -> {
                    type(r, type);
                    r.setContentLength(bytes.length);
                    r.setHeader("ETag", "\"1\"");
                    r.getWriter().write(body);
                });
    }
}
