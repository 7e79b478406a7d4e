package org.supportwidget.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Answers that are no pages to put a block into. */
final class OtherAnswers {
    static final Map<String, Application.Case> CASES = new TreeMap<>();

    private static final String JSON = "{\"html\":\"<html><body>é</body></html>\"}";
    private static final String LONG_JSON = ("[" + JSON.repeat(400) + "]");
    private static final byte[] JSON_BYTES = JSON.getBytes(StandardCharsets.UTF_8);
    private static final byte[] LONG_BYTES = LONG_JSON.getBytes(StandardCharsets.UTF_8);
    private static final String PAGE = Pages.of(1_000);

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

    private OtherAnswers() {}

    static {
        data();
        statuses();
        lengths();
        encodings();
        markup();
        order();
        resets();
    }

    private static void add(String name, Application.Case answer) {
        CASES.put(name, answer);
    }

    private static void type(HttpServletResponse response, @Nullable String type) {
        response.setContentType(type);
    }

    private static void data() {
        add(
                "json-writer",
                (q, r) -> {
                    type(r, "application/json;charset=UTF-8");
                    r.getWriter().write(JSON);
                });
        add(
                "json-long-writer",
                (q, r) -> {
                    type(r, "application/json;charset=UTF-8");
                    r.getWriter().write(LONG_JSON);
                });
        add(
                "json-12-kilobytes",
                (q, r) -> {
                    type(r, "application/json");
                    r.getOutputStream().write(LONG_BYTES, 0, 12_000);
                });
        add(
                "json-stream-length",
                (q, r) -> {
                    type(r, "application/json");
                    r.setContentLength(JSON_BYTES.length);
                    r.getOutputStream().write(JSON_BYTES);
                });
        add(
                "json-writer-length-and-flush",
                (q, r) -> {
                    type(r, "application/json;charset=UTF-8");
                    r.setContentLength(JSON_BYTES.length);
                    r.getWriter().write(JSON);
                    r.getWriter().flush();
                });
        add(
                "json-print",
                (q, r) -> {
                    type(r, "application/json;charset=ISO-8859-1");
                    ServletOutputStream out = r.getOutputStream();
                    out.print("{\"é\":");
                    out.println(1);
                    out.print(true);
                    out.println("}");
                });
        add(
                "typeless-print",
                (q, r) -> {
                    r.setCharacterEncoding("UTF-8");
                    r.getOutputStream().print("é<b>");
                    r.getOutputStream().println(2.5);
                });
        add(
                "xml",
                (q, r) -> {
                    type(r, "application/xml;charset=UTF-8");
                    r.getWriter().println("<html><body>x</body></html>");
                    r.getWriter().printf("%s%n", "é");
                });
        add(
                "text",
                (q, r) -> {
                    type(r, "text/plain");
                    r.getWriter().print(PAGE);
                });
        add(
                "events",
                (q, r) -> {
                    type(r, "text/event-stream;charset=UTF-8");
                    PrintWriter out = r.getWriter();
                    for (int i = 0; i < 3; i++) {
                        out.write("data: <html></body>\n\n");
                        out.flush();
                    }
                });
        add(
                "events-stream",
                (q, r) -> {
                    type(r, "text/event-stream");
                    for (int i = 0; i < 3; i++) {
                        r.getOutputStream()
                                .write("data: </body>\n\n".getBytes(StandardCharsets.UTF_8));
                        r.flushBuffer();
                    }
                });
        add("typeless", (q, r) -> r.getOutputStream().write(LONG_BYTES));
        add("typeless-writer", (q, r) -> r.getWriter().write(JSON));
        add(
                "typeless-with-validators",
                (q, r) -> {
                    r.setHeader("ETag", "\"1\"");
                    r.setDateHeader("Last-Modified", 1_700_000_000_000L);
                    r.getOutputStream().write(LONG_BYTES);
                });
        add(
                "type-after-stream",
                (q, r) -> {
                    r.setHeader("ETag", "\"1\"");
                    ServletOutputStream out = r.getOutputStream();
                    type(r, "application/json");
                    out.write(LONG_BYTES);
                });
        add(
                "type-after-writer",
                (q, r) -> {
                    r.setHeader("ETag", "\"1\"");
                    PrintWriter out = r.getWriter();
                    type(r, "application/json;charset=UTF-8");
                    out.write(LONG_JSON);
                });
        add(
                "type-by-header",
                (q, r) -> {
                    r.setHeader("Content-Type", "application/json");
                    r.addHeader("Content-Length", Integer.toString(JSON_BYTES.length));
                    r.getOutputStream().write(JSON_BYTES);
                });
        add(
                "type-null",
                (q, r) -> {
                    type(r, "text/html");
                    type(r, null);
                    type(r, "application/json");
                    r.getOutputStream().write(JSON_BYTES);
                });
    }

    private static void statuses() {
        add("empty", (q, r) -> {});
        add("empty-length", (q, r) -> r.setContentLength(0));
        add("redirect", (q, r) -> r.sendRedirect("/page.html"));
        add(
                "redirect-with-headers",
                (q, r) -> {
                    r.setHeader("ETag", "\"1\"");
                    r.setHeader("Digest", "x");
                    r.sendRedirect("/page.html");
                });
        add(
                "redirect-by-hand",
                (q, r) -> {
                    r.setStatus(302);
                    r.setHeader("Location", "/page.html");
                    type(r, "text/html;charset=UTF-8");
                    r.getWriter().write(PAGE);
                });
        add("not-found", (q, r) -> r.sendError(404));
        add("not-found-message", (q, r) -> r.sendError(404, "no <b>such</b> thing"));
        add(
                "not-found-with-headers",
                (q, r) -> {
                    r.setHeader("ETag", "\"1\"");
                    r.setDateHeader("Last-Modified", 1_700_000_000_000L);
                    r.setHeader("Content-MD5", "x");
                    r.setHeader("X-Own", "1");
                    r.sendError(404);
                });
        add(
                "not-found-with-length",
                (q, r) -> {
                    type(r, "application/json");
                    r.setContentLength(10);
                    r.sendError(404);
                });
        add(
                "exception",
                (q, r) -> {
                    r.setHeader("ETag", "\"1\"");
                    throw new IllegalStateException("by intention");
                });
        add(
                "status-with-body",
                (q, r) -> {
                    r.setStatus(404);
                    type(r, "application/problem+json");
                    r.getOutputStream().write(JSON_BYTES);
                });
        add("no-content", (q, r) -> r.setStatus(204));
        add(
                "no-content-headers",
                (q, r) -> {
                    r.setHeader("ETag", "\"1\"");
                    r.setStatus(204);
                });
        add(
                "not-modified",
                (q, r) -> {
                    r.setHeader("ETag", "\"1\"");
                    r.setDateHeader("Last-Modified", 1_700_000_000_000L);
                    r.setHeader("Cache-Control", "max-age=60");
                    r.setStatus(304);
                });
        add(
                "not-modified-page",
                (q, r) -> {
                    type(r, "text/html;charset=UTF-8");
                    r.setHeader("ETag", "\"1\"");
                    r.setStatus(304);
                    r.flushBuffer();
                });
        add(
                "partial",
                (q, r) -> {
                    type(r, "text/html;charset=UTF-8");
                    r.setHeader("ETag", "\"1\"");
                    r.setHeader("Content-Range", "bytes 0-999/2000");
                    r.setStatus(206);
                    r.setContentLength(PAGE.length());
                    r.getOutputStream().write(PAGE.getBytes(StandardCharsets.UTF_8));
                });
        add(
                "download",
                (q, r) -> {
                    type(r, "text/html;charset=UTF-8");
                    r.setHeader("Content-Disposition", " Attachment; filename=\"a.html\"");
                    r.setHeader("ETag", "\"1\"");
                    r.setContentLength(PAGE.length());
                    r.getOutputStream().write(PAGE.getBytes(StandardCharsets.UTF_8));
                });
        add(
                "cached-json",
                (q, r) -> {
                    type(r, "application/json");
                    r.setHeader("ETag", "\"1\"");
                    r.setHeader("Cache-Control", "public, max-age=600");
                    r.addHeader("Digest", "sha-256=x");
                    r.addHeader("Digest", "md5=y");
                    r.getOutputStream().write(JSON_BYTES);
                });
        add(
                "flush-first",
                (q, r) -> {
                    type(r, "application/json");
                    r.setHeader("ETag", "\"1\"");
                    r.flushBuffer();
                    r.getOutputStream().write(JSON_BYTES);
                });
        add(
                "flush-first-with-length",
                (q, r) -> {
                    r.setContentLength(JSON_BYTES.length);
                    r.flushBuffer();
                    r.getOutputStream().write(JSON_BYTES);
                });
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
        LENGTH_SETTERS.forEach(OtherAnswers::length);
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

    private static void order() {
        add(
                "writer-then-stream",
                (q, r) -> {
                    type(r, "application/json;charset=UTF-8");
                    r.getWriter().write("1");
                    failing(r, () -> r.getOutputStream());
                });
        add(
                "stream-then-writer",
                (q, r) -> {
                    r.getOutputStream();
                    failing(r, () -> r.getWriter());
                });
        add(
                "typeless-writer-then-stream",
                (q, r) -> {
                    r.getWriter();
                    failing(r, () -> r.getOutputStream());
                });
        add(
                "html-stream-then-writer",
                (q, r) -> {
                    type(r, "text/html");
                    r.getOutputStream();
                    failing(r, () -> r.getWriter());
                });
        add(
                "unknown-charset",
                (q, r) -> {
                    type(r, "text/html;charset=no-such-charset");
                    failing(r, () -> r.getWriter());
                });
        add(
                "encoding-after-writer",
                (q, r) -> {
                    type(r, "text/plain");
                    PrintWriter out = r.getWriter();
                    r.setCharacterEncoding("UTF-8");
                    out.write("é");
                });
        add(
                "encoding-before-type",
                (q, r) -> {
                    r.setCharacterEncoding("UTF-8");
                    type(r, "text/plain");
                    r.getWriter().write("é");
                });
        add(
                "state-told",
                (q, r) -> {
                    type(r, "text/plain");
                    r.setHeader("X-State", r.getBufferSize() + " " + r.isCommitted());
                    r.getWriter().write("a");
                    r.addHeader("X-State", r.getBufferSize() + " " + r.isCommitted());
                });
        add(
                "header-after-body",
                (q, r) -> {
                    type(r, "text/plain");
                    r.getWriter().write("a");
                    r.setHeader("X-Late", "1");
                    r.setHeader("ETag", "\"1\"");
                    r.setContentLength(1);
                });
        add(
                "type-changed-after-body",
                (q, r) -> {
                    type(r, "text/html;charset=UTF-8");
                    r.getWriter().write(PAGE);
                    type(r, "text/plain;charset=UTF-8");
                });
        add(
                "encoded-after-body",
                (q, r) -> {
                    type(r, "text/html;charset=UTF-8");
                    r.getOutputStream().write(PAGE.getBytes(StandardCharsets.UTF_8), 0, 500);
                    r.setHeader("Content-Encoding", "x-own");
                    r.getOutputStream().write(PAGE.getBytes(StandardCharsets.UTF_8), 500, 500);
                });
    }

    /** Something that may throw. */
    private interface Attempt {
        void run() throws Exception;
    }

    /** What the application is told has to be the same, too. */
    private static void failing(HttpServletResponse response, Attempt attempt) {
        try {
            attempt.run();
            response.setHeader("X-Outcome", "none");
        } catch (Exception e) {
            response.setHeader("X-Outcome", e.getClass().getSimpleName());
        }
    }

    private static void resets() {
        add(
                "reset",
                (q, r) -> {
                    type(r, "text/html;charset=UTF-8");
                    r.setHeader("ETag", "\"1\"");
                    r.getWriter().write(PAGE);
                    r.reset();
                    type(r, "application/json");
                    r.setContentLength(JSON_BYTES.length);
                    r.getOutputStream().write(JSON_BYTES);
                });
        add(
                "reset-buffer-text",
                (q, r) -> {
                    type(r, "text/plain;charset=UTF-8");
                    r.getWriter().write("abc");
                    r.resetBuffer();
                    r.setContentLength(3);
                    r.getWriter().write("xyz");
                });
        add(
                "reset-committed",
                (q, r) -> {
                    type(r, "text/plain;charset=UTF-8");
                    r.getWriter().write("abc");
                    r.flushBuffer();
                    try {
                        r.reset();
                    } catch (IllegalStateException e) {
                        r.getWriter().write("committed");
                    }
                });
    }
}
