package org.supportwidget.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.supportwidget.PageWidget;
import org.supportwidget.SupportWidget;

/** Pages of every size, charset and markup. */
final class PageContents {
    static final Map<String, Application.Case> CASES = new TreeMap<>();

    private static final String PAGE = Pages.of(1_000);
    private static final String XHTML =
            "<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>é</title></head>"
                    + "<body><p>one</p></body></html>";

    private PageContents() {}

    static {
        sizes();
        charsets();
        markup();
    }

    private static void add(String name, Application.Case answer) {
        CASES.put("page-" + name, answer);
    }

    private static void html(HttpServletResponse response) {
        response.setContentType("text/html;charset=UTF-8");
    }

    private static void sizes() {
        for (int size : new int[] {200, 8_191, 8_192, 8_193, 49_152, 235_520}) {
            String page = Pages.of(size);
            add(
                    "writer-" + size,
                    (q, r) -> {
                        html(r);
                        r.getWriter().write(page);
                    });
            add(
                    "stream-" + size,
                    (q, r) -> {
                        html(r);
                        r.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
                    });
            add(
                    "in-pieces-" + size,
                    (q, r) -> {
                        html(r);
                        for (int i = 0; i < size; i += 1_000) {
                            r.getWriter().write(page, i, Math.min(1_000, size - i));
                        }
                    });
        }
    }

    private static void charsets() {
        String text = Pages.with("<p>Grüße 漢字 日本 ｱ 表示 </p>");
        for (String charset :
                new String[] {
                    "UTF-8", "ISO-8859-1", "Shift_JIS", "GBK", "Big5", "EUC-JP", "windows-1252"
                }) {
            add(
                    "charset-writer-" + charset,
                    (q, r) -> {
                        r.setContentType("text/html;charset=" + charset);
                        r.getWriter().write(text);
                    });
            add(
                    "charset-stream-" + charset,
                    (q, r) -> {
                        r.setContentType("text/html");
                        r.setCharacterEncoding(charset);
                        r.getOutputStream().write(text.getBytes(charset));
                    });
        }
        add(
                "no-charset-writer",
                (q, r) -> {
                    r.setContentType("text/html");
                    r.getWriter().write(text);
                });
        add(
                "no-charset-stream",
                (q, r) -> {
                    r.setContentType("text/html");
                    r.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
                });
        add(
                "encoding-then-type",
                (q, r) -> {
                    r.setCharacterEncoding("UTF-8");
                    r.setContentType("text/html");
                    r.getWriter().write(text);
                });
        add(
                "writer-then-encoding",
                (q, r) -> {
                    r.setContentType("text/html");
                    PrintWriter out = r.getWriter();
                    r.setCharacterEncoding("UTF-8");
                    out.write(text);
                });
        add(
                "locale",
                (q, r) -> {
                    r.setContentType("text/html");
                    r.setLocale(java.util.Locale.JAPAN);
                    r.getWriter().write(text);
                });
        add(
                "print",
                (q, r) -> {
                    html(r);
                    ServletOutputStream out = r.getOutputStream();
                    out.print("<!DOCTYPE html><html><body>é");
                    out.println(12);
                    out.println("</body>");
                    out.print("</html>");
                });
        add(
                "println",
                (q, r) -> {
                    html(r);
                    r.setLocale(java.util.Locale.GERMANY);
                    PrintWriter out = r.getWriter();
                    out.println("<html><body>");
                    out.printf("%.2f%n", 1.5);
                    out.format(java.util.Locale.ENGLISH, "%.2f", 1.5).append('c').append("é");
                    out.println(true);
                    out.print("</body></html>");
                });
    }

    private static void markup() {
        text("upper-case", PAGE.replace("</body>", "</BODY >"));
        text("no-end", "<!DOCTYPE html><html><head><body><p>one");
        text("only-html-end", "<html><body><p>one</html>");
        text("two-ends", Pages.with("<p>one</p></body><p>two</p>"));
        text("in-script", Pages.with("<script>var a = '</body>';</script>"));
        text("in-comment", Pages.with("<!-- </body> -->"));
        text("in-textarea", Pages.with("<textarea></body></textarea>"));
        text("in-template", Pages.with("<template></body></template>"));
        text("in-attribute", Pages.with("<a title=\"</body>\">x</a>"));
        text("unclosed-head", "<html><head><title>x</title><body>one</body></html>");
        text("byte-order-mark", "\uFEFF" + PAGE);
        text("leading-lines", "\n".repeat(500) + PAGE);
        text("many-leading-lines", "\n".repeat(20_000) + PAGE);
        add(
                "xhtml",
                (q, r) -> {
                    r.setContentType("application/xhtml+xml;charset=UTF-8");
                    r.getOutputStream().write(XHTML.getBytes(StandardCharsets.UTF_8));
                });
        add(
                "xhtml-writer",
                (q, r) -> {
                    r.setContentType("application/xhtml+xml;charset=UTF-8");
                    r.getWriter().write(XHTML);
                });
        add(
                "with-tag",
                (q, r) -> {
                    html(r);
                    r.getWriter().write("<!DOCTYPE html><html><body>");
                    r.getWriter().write(widget(q));
                    r.getWriter().write("</body></html>");
                });
    }

    private static String widget(HttpServletRequest request) {
        return SupportWidget.of(request).map(PageContents::tag).orElse("");
    }

    private static String tag(PageWidget page) {
        return page.widget(null);
    }

    private static void text(String name, String page) {
        add(
                "markup-" + name,
                (q, r) -> {
                    html(r);
                    r.getWriter().write(page);
                });
        add(
                "markup-stream-" + name,
                (q, r) -> {
                    html(r);
                    r.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
                });
    }
}
