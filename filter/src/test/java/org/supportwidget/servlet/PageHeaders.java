package org.supportwidget.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.supportwidget.SupportWidget;

/** Pages of which the application says things in headers, early, late or not at all. */
final class PageHeaders {
    static final Map<String, Application.Case> CASES = new TreeMap<>();

    private static final String PAGE = Pages.of(1_000);
    private static final byte[] BYTES = PAGE.getBytes(StandardCharsets.UTF_8);

    private PageHeaders() {}

    static {
        headers();
        order();
        resets();
    }

    private static void add(String name, Application.Case answer) {
        CASES.put("page-" + name, answer);
    }

    private static void html(HttpServletResponse response) {
        response.setContentType("text/html;charset=UTF-8");
    }

    private static void headers() {
        LengthAnswers.LENGTH_SETTERS.forEach(
                (name, setter) -> {
                    add(
                            "length-" + name,
                            (q, r) -> {
                                setter.set(r, BYTES.length);
                                html(r);
                                r.getOutputStream().write(BYTES);
                            });
                    add(
                            "length-writer-" + name,
                            (q, r) -> {
                                html(r);
                                setter.set(r, BYTES.length);
                                r.getWriter().write(PAGE);
                            });
                });
        add(
                "digests",
                (q, r) -> {
                    r.setHeader("ETag", "\"1\"");
                    r.setHeader("Content-MD5", "x");
                    r.addHeader("Digest", "y");
                    r.setHeader("Content-Digest", "z");
                    r.setDateHeader("Last-Modified", 1_700_000_000_000L);
                    html(r);
                    r.getOutputStream().write(BYTES);
                });
        add(
                "status-404",
                (q, r) -> {
                    r.setStatus(404);
                    html(r);
                    r.getWriter().write(PAGE);
                });
        add(
                "inline",
                (q, r) -> {
                    html(r);
                    r.setHeader("Content-Disposition", "inline; filename=\"attachment.html\"");
                    r.getWriter().write(PAGE);
                });
        add(
                "type-by-header",
                (q, r) -> {
                    r.addHeader("Content-Type", "Text/HTML; Charset=utf-8");
                    r.getWriter().write(PAGE);
                });
    }

    private static void order() {
        add(
                "type-after-writer",
                (q, r) -> {
                    PrintWriter out = r.getWriter();
                    r.setContentType("text/html");
                    out.write(PAGE);
                });
        add(
                "type-after-stream",
                (q, r) -> {
                    ServletOutputStream out = r.getOutputStream();
                    r.setContentLength(BYTES.length);
                    html(r);
                    out.write(BYTES);
                });
        add(
                "writer-twice",
                (q, r) -> {
                    html(r);
                    r.getWriter().write(PAGE, 0, 500);
                    r.getWriter().write(PAGE, 500, PAGE.length() - 500);
                });
        add(
                "late-header",
                (q, r) -> {
                    html(r);
                    r.getWriter().write(PAGE);
                    r.setHeader("X-Late", "1");
                });
        add(
                "buffer-size",
                (q, r) -> {
                    html(r);
                    r.setBufferSize(20_000);
                    r.getWriter().write(Pages.of(19_000));
                    r.setHeader("X-Late", r.getBufferSize() + " " + r.isCommitted());
                });
        add(
                "buffer-size-told",
                (q, r) -> {
                    html(r);
                    r.getWriter().write(Pages.of(8_000));
                    r.setHeader("X-Late", r.getBufferSize() + " " + r.isCommitted());
                });
        add(
                "log-in",
                (q, r) -> {
                    q.getSession().setAttribute("user", "bob");
                    html(r);
                    r.getWriter().write(PAGE);
                });
    }

    private static void resets() {
        add(
                "reset",
                (q, r) -> {
                    r.setContentType("text/plain");
                    r.getOutputStream().write(BYTES, 0, 500);
                    r.reset();
                    html(r);
                    r.getWriter().write(PAGE);
                });
        add(
                "reset-after-page",
                (q, r) -> {
                    html(r);
                    r.getWriter().write(PAGE);
                    r.reset();
                    html(r);
                    r.getWriter().write(PAGE);
                });
        add(
                "reset-after-tag",
                (q, r) -> {
                    SupportWidget.of(q).ifPresent(page -> page.widget(null));
                    r.reset();
                    html(r);
                    r.getWriter().write(PAGE);
                });
        add(
                "reset-buffer-of-text",
                (q, r) -> {
                    r.setContentType("text/plain;charset=UTF-8");
                    r.getWriter().write("text");
                    r.resetBuffer();
                    html(r);
                    r.getWriter().write(PAGE);
                });
        add(
                "reset-buffer",
                (q, r) -> {
                    html(r);
                    r.getWriter().write(PAGE);
                    r.resetBuffer();
                    r.getWriter().write(PAGE);
                });
        add(
                "reset-buffer-of-fragment",
                (q, r) -> {
                    html(r);
                    r.getWriter().write("<p>no document");
                    r.resetBuffer();
                    r.getWriter().write(PAGE);
                });
        add(
                "reset-buffer-in-the-tag",
                (q, r) -> {
                    html(r);
                    r.getWriter().write(PAGE, 0, PAGE.indexOf("</body>") + 3);
                    r.resetBuffer();
                    r.getWriter().write(PAGE);
                });
    }
}
