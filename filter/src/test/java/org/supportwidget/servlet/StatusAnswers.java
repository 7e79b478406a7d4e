package org.supportwidget.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Answers without a body, or whose status says that it is no page. */
final class StatusAnswers {
    static final Map<String, Application.Case> CASES = new TreeMap<>();

    private static final String JSON = "{\"html\":\"<html><body>é</body></html>\"}";
    private static final byte[] JSON_BYTES = JSON.getBytes(StandardCharsets.UTF_8);
    private static final String PAGE = Pages.of(1_000);

    private StatusAnswers() {}

    static {
        statuses();
    }

    private static void add(String name, Application.Case answer) {
        CASES.put(name, answer);
    }

    private static void type(HttpServletResponse response, @Nullable String type) {
        response.setContentType(type);
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
        add(
                "redirect-of-page",
                (q, r) -> {
                    type(r, "text/html;charset=UTF-8");
                    r.setHeader("ETag", "\"1\"");
                    r.sendRedirect("/page.html");
                });
        add("not-found", (q, r) -> r.sendError(404));
        add(
                "not-found-of-page",
                (q, r) -> {
                    type(r, "text/html;charset=UTF-8");
                    r.sendError(404);
                });
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
}
