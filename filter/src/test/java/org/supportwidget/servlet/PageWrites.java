package org.supportwidget.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Pages by all ways to write them. */
final class PageWrites {
    static final Map<String, Application.Case> CASES = new TreeMap<>();

    private static final String PAGE = Pages.of(1_000);
    private static final byte[] BYTES = PAGE.getBytes(StandardCharsets.UTF_8);

    private PageWrites() {}

    static {
        writes();
    }

    private static void add(String name, Application.Case answer) {
        CASES.put("page-" + name, answer);
    }

    private static void html(HttpServletResponse response) {
        response.setContentType("text/html;charset=UTF-8");
    }

    private static void writes() {
        add(
                "nothing-first",
                (q, r) -> {
                    r.getWriter().write("");
                    html(r);
                    r.getWriter().write(PAGE);
                });
        add(
                "stream-nothing-first",
                (q, r) -> {
                    r.getOutputStream().write(new byte[0]);
                    html(r);
                    r.getOutputStream().write(BYTES);
                });
        add(
                "formatted-then-appended",
                (q, r) -> {
                    html(r);
                    r.getWriter()
                            .format("%s", PAGE.substring(0, 500))
                            .append(PAGE, 500, PAGE.length());
                });
        add(
                "asks-for-errors",
                (q, r) -> {
                    html(r);
                    r.getWriter().write(PAGE, 0, 500);
                    r.getWriter().write("<p>error: " + r.getWriter().checkError() + "</p>");
                    r.getWriter().write(PAGE, 500, PAGE.length() - 500);
                });
        add(
                "byte-by-byte",
                (q, r) -> {
                    html(r);
                    for (byte b : BYTES) {
                        r.getOutputStream().write(b);
                    }
                });
        add(
                "char-by-char",
                (q, r) -> {
                    html(r);
                    for (int i = 0; i < PAGE.length(); i++) {
                        r.getWriter().write(PAGE.charAt(i));
                    }
                });
        add(
                "slices",
                (q, r) -> {
                    html(r);
                    byte[] backing = new byte[BYTES.length + 16];
                    System.arraycopy(BYTES, 0, backing, 16, BYTES.length);
                    for (int i = 0; i < BYTES.length; i += 8) {
                        r.getOutputStream().write(backing, 16 + i, Math.min(8, BYTES.length - i));
                    }
                });
        add(
                "flushed-in-the-tag",
                (q, r) -> {
                    html(r);
                    int end = PAGE.indexOf("</body>");
                    r.getWriter().write(PAGE, 0, end + 3);
                    r.flushBuffer();
                    r.getWriter().write(PAGE, end + 3, PAGE.length() - end - 3);
                });
        add(
                "flushed-often",
                (q, r) -> {
                    html(r);
                    for (int i = 0; i < PAGE.length(); i += 10) {
                        r.getWriter().write(PAGE, i, Math.min(10, PAGE.length() - i));
                        r.getWriter().flush();
                    }
                });
        add(
                "flushed-first",
                (q, r) -> {
                    html(r);
                    r.flushBuffer();
                    r.getWriter().write(PAGE);
                });
        add(
                "stream-flushed-first",
                (q, r) -> {
                    html(r);
                    r.getOutputStream().flush();
                    r.getOutputStream().write(BYTES);
                });
        add(
                "closed",
                (q, r) -> {
                    html(r);
                    r.getWriter().write(PAGE);
                    r.getWriter().close();
                    r.getWriter().close();
                });
        add(
                "stream-closed",
                (q, r) -> {
                    html(r);
                    r.getOutputStream().write(BYTES);
                    r.getOutputStream().close();
                });
    }
}
