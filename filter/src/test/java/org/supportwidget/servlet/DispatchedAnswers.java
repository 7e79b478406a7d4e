package org.supportwidget.servlet;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Answers that take a forward or an include: those named {@code page-…} are pages. */
final class DispatchedAnswers {
    static final Map<String, Application.Case> CASES = new TreeMap<>();

    private static final String PAGE = Pages.of(1_000);
    private static final byte[] BYTES = PAGE.getBytes(StandardCharsets.UTF_8);
    private static final byte[] JSON = "{\"a\":[1,2]}".getBytes(StandardCharsets.UTF_8);
    private static final int END = PAGE.indexOf("</body>");

    private DispatchedAnswers() {}

    static {
        forwards();
        lateForwards();
        includes();
        includesOfFiles();
        includesOfOthers();
        parts();
    }

    private static void add(String name, Application.Case answer) {
        CASES.put(name, answer);
    }

    private static void html(ServletResponse response) {
        response.setContentType("text/html;charset=UTF-8");
    }

    private static void forward(String name, String target) {
        add(name, (q, r) -> dispatcher(q, target).forward(q, r));
    }

    private static RequestDispatcher dispatcher(HttpServletRequest request, String target) {
        return request.getRequestDispatcher(target);
    }

    private static void forwards() {
        forward("page-forward", "/case/page-writer-49152");
        forward("page-forward-small", "/case/page-writer-200");
        forward("page-forward-stream", "/case/page-stream-200");
        forward("page-forward-twice", "/case/page-forward");
        forward("page-forward-no-end", "/case/page-markup-no-end");
        forward("page-forward-static", "/page.html");
        forward("page-forward-static-large", "/large.html");
        forward("forward-json", "/case/json-writer");
        forward("forward-json-length", "/case/json-stream-length");
        forward("forward-static", "/style.css");
        forward("forward-not-modified", "/case/not-modified");
        forward("forward-empty", "/case/empty");
        forward("forward-redirect", "/case/redirect-with-headers");
        forward("forward-not-found", "/case/not-found-with-headers");
        forward("forward-typeless", "/case/typeless-with-validators");
        forward("forward-fragment", "/case/markup-fragment-long");
    }

    private static void lateForwards() {
        add(
                "page-forward-after-output",
                (q, r) -> {
                    html(r);
                    r.getWriter().write("<p>dropped");
                    dispatcher(q, "/case/page-writer-200").forward(q, r);
                });
        add(
                "page-forward-after-page",
                (q, r) -> {
                    html(r);
                    r.getWriter().write(PAGE);
                    dispatcher(q, "/case/page-writer-200").forward(q, r);
                });
        add(
                "forward-after-length",
                (q, r) -> {
                    r.setHeader("ETag", "\"1\"");
                    dispatcher(q, "/case/json-stream-length").forward(q, r);
                });
    }

    private static void pageIncluding(String name, String target) {
        add(
                name,
                (q, r) -> {
                    html(r);
                    r.getWriter().write(PAGE, 0, END);
                    dispatcher(q, target).include(q, r);
                    r.getWriter().write(PAGE, END, PAGE.length() - END);
                });
    }

    private static void includes() {
        pageIncluding("page-include", "/case/part");
        pageIncluding("page-include-of-redirect", "/case/redirect");
        add(
                "page-include-all",
                (q, r) -> {
                    html(r);
                    dispatcher(q, "/case/page-writer-49152").include(q, r);
                });
        add(
                "include-fragment",
                (q, r) -> {
                    html(r);
                    r.setHeader("Content-MD5", "x");
                    r.setContentLength(10);
                    dispatcher(q, "/case/part").include(q, r);
                });
    }

    private static void includesOfFiles() {
        add(
                "page-include-static",
                (q, r) -> {
                    html(r);
                    r.getOutputStream().write(BYTES, 0, END);
                    dispatcher(q, "/small.json").include(q, r);
                    r.getOutputStream().write(BYTES, END, BYTES.length - END);
                });
        add(
                "page-include-static-first",
                (q, r) -> {
                    html(r);
                    r.setHeader("ETag", "\"own\"");
                    r.setContentLength(17_000);
                    r.reset();
                    html(r);
                    dispatcher(q, "/page.html").include(q, r);
                });
    }

    /** What is included is no page. */
    private static void includesOfOthers() {
        add(
                "include-static",
                (q, r) -> {
                    r.setContentType("text/plain");
                    r.setHeader("ETag", "\"own\"");
                    dispatcher(q, "/style.css").include(q, r);
                    dispatcher(q, "/small.json").include(q, r);
                    r.getOutputStream().write(JSON);
                });
        add(
                "include-with-length",
                (q, r) -> {
                    r.setContentType("application/json");
                    r.setContentLength(JSON.length);
                    r.setHeader("ETag", "\"own\"");
                    dispatcher(q, "/case/part-json").include(q, r);
                });
    }

    private static void parts() {
        add(
                "part",
                (q, r) -> {
                    r.setContentLength(3);
                    r.setContentType("text/plain");
                    r.setHeader("ETag", "\"part\"");
                    r.getWriter().write("<b>in</b>\n");
                });
        add(
                "part-json",
                (q, r) -> {
                    r.setContentLength(3);
                    r.setStatus(500);
                    r.setHeader("ETag", "\"part\"");
                    r.getOutputStream().write(JSON);
                });
    }
}
