package org.supportwidget.benchmarks;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Signs a user in at {@code /sign-in}, and gives the page, already rendered, elsewhere. */
@SuppressWarnings("serial") // never serialised
final class OrderServlet extends HttpServlet {
    private static final int PIECE = 8_192;
    private static final String POLICY =
            "default-src 'self'; script-src 'self' https://cdn.example.com; object-src 'none'";

    private final transient byte[] page;
    private final transient char[] text;
    private final boolean byWriter;
    private final String type;

    /**
     * @param by {@code stream} or {@code writer}; {@code json} for the same bytes as no page, by
     *     the stream
     */
    OrderServlet(byte[] page, String by) {
        this.page = page;
        this.text = new String(page, StandardCharsets.UTF_8).toCharArray();
        byWriter = by.equals("writer");
        type = by.equals("json") ? "application/json" : "text/html;charset=UTF-8";
    }

    /** In the session. */
    public record User(String id, String email, String name) implements Serializable {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getServletPath().equals("/sign-in")
                || "/sign-in".equals(request.getPathInfo())) {
            request.getSession()
                    .setAttribute("user", new User("42", "alice@example.com", "Alice Example"));
            return;
        }
        if (request.getSession(false) == null) {
            throw new IllegalStateException("not signed in");
        }
        response.setContentType(type);
        response.setHeader("Content-Security-Policy", POLICY);
        if (byWriter) {
            Writer out = response.getWriter();
            for (int i = 0; i < text.length; i += PIECE) {
                out.write(text, i, Math.min(PIECE, text.length - i));
            }
        } else {
            OutputStream out = response.getOutputStream();
            for (int i = 0; i < page.length; i += PIECE) {
                out.write(page, i, Math.min(PIECE, page.length - i));
            }
        }
    }
}
