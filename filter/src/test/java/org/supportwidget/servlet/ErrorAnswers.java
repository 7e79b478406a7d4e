package org.supportwidget.servlet;

import jakarta.servlet.ServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.supportwidget.SupportWidget;

/** Answers that end in an error page, and the error pages: those named {@code page-…} are pages. */
final class ErrorAnswers {
    static final Map<String, Application.Case> CASES = new TreeMap<>();

    private static final String PAGE = Pages.of(1_000);
    private static final byte[] BYTES = PAGE.getBytes(StandardCharsets.UTF_8);

    private ErrorAnswers() {}

    static {
        errors();
        begun();
        thrown();
        parts();
    }

    private static void add(String name, Application.Case answer) {
        CASES.put(name, answer);
    }

    private static void html(ServletResponse response) {
        response.setContentType("text/html;charset=UTF-8");
    }

    private static void errors() {
        add("page-error", (q, r) -> r.sendError(418));
        add(
                "page-error-with-headers",
                (q, r) -> {
                    r.setHeader("ETag", "\"1\"");
                    r.setHeader("Digest", "x");
                    r.setDateHeader("Last-Modified", 1_700_000_000_000L);
                    r.sendError(418);
                });
        add(
                "page-error-in-forward",
                (q, r) -> q.getRequestDispatcher("/case/page-error").forward(q, r));
    }

    /** Errors that are sent when a page has begun. */
    private static void begun() {
        add(
                "page-error-rendered",
                (q, r) -> {
                    html(r);
                    r.getOutputStream().write(BYTES);
                    r.sendError(418);
                });
        add(
                "page-error-after-tag",
                (q, r) -> {
                    html(r);
                    r.getWriter()
                            .write(SupportWidget.of(q).map(page -> page.widget(null)).orElse(""));
                    r.sendError(418);
                });
    }

    private static void thrown() {
        add(
                "page-error-half-rendered",
                (q, r) -> {
                    html(r);
                    r.setHeader("ETag", "\"1\"");
                    r.getWriter().write(PAGE, 0, 500);
                    throw new ArithmeticException("by intention");
                });
        add(
                "error-container-half-rendered",
                (q, r) -> {
                    html(r);
                    r.getWriter().write(PAGE, 0, 500);
                    throw new IllegalStateException("by intention");
                });
    }

    private static void parts() {
        add(
                "part-cut-off",
                (q, r) -> {
                    html(r);
                    r.getWriter().write(PAGE, 0, PAGE.indexOf("</body>") + 5);
                    r.flushBuffer();
                    throw new IllegalStateException("by intention");
                });
        add(
                "part-teapot",
                (q, r) -> {
                    html(r);
                    r.getWriter().write(Pages.with("<p>teapot"));
                });
        add(
                "part-login",
                (q, r) -> {
                    html(r);
                    r.getWriter().write(Pages.with("<form method=post action=j_security_check>"));
                });
    }
}
