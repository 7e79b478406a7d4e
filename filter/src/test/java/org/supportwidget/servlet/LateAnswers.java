package org.supportwidget.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Answers of which type, length or stream change while they are written. */
final class LateAnswers {
    static final Map<String, Application.Case> CASES = new TreeMap<>();

    private static final String JSON = "{\"html\":\"<html><body>é</body></html>\"}";
    private static final byte[] JSON_BYTES = JSON.getBytes(StandardCharsets.UTF_8);
    private static final String PAGE = Pages.of(1_000);

    private LateAnswers() {}

    static {
        order();
        resets();
    }

    private static void add(String name, Application.Case answer) {
        CASES.put(name, answer);
    }

    private static void type(HttpServletResponse response, @Nullable String type) {
        response.setContentType(type);
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
