package org.supportwidget.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Answers of other types than HTML, and such as name none. */
final class DataAnswers {
    static final Map<String, Application.Case> CASES = new TreeMap<>();

    private static final String JSON = "{\"html\":\"<html><body>é</body></html>\"}";
    private static final String LONG_JSON = ("[" + JSON.repeat(400) + "]");
    private static final byte[] JSON_BYTES = JSON.getBytes(StandardCharsets.UTF_8);
    private static final byte[] LONG_BYTES = LONG_JSON.getBytes(StandardCharsets.UTF_8);
    private static final String PAGE = Pages.of(1_000);

    private DataAnswers() {}

    static {
        data();
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
                "type-after-stream-byte-by-byte",
                (q, r) -> {
                    ServletOutputStream out = r.getOutputStream();
                    type(r, "application/json");
                    for (byte b : JSON_BYTES) {
                        out.write(b);
                    }
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
}
