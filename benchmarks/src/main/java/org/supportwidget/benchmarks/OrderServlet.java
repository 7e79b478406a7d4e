package org.supportwidget.benchmarks;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import org.supportwidget.WidgetPresence;

/** Signs a user in at {@code /sign-in}, and gives the page, already rendered, elsewhere. */
@SuppressWarnings("serial") // never serialised
final class OrderServlet extends HttpServlet {
    private static final int PIECE = 8_192;
    private static final String POLICY =
            "default-src 'self'; script-src 'self' https://cdn.example.com; object-src 'none'";
    private static final List<String> VENDOR = List.of("unthread");

    private final transient byte[] page;
    private final transient char[] text;
    private final String by;
    private final Way way;

    /** Where a template has its tag: the page is ASCII, so this counts bytes and characters. */
    private final int end;

    /**
     * @param by {@code stream} or {@code writer}; {@code json} for the same bytes as no page, by
     *     the stream
     */
    OrderServlet(byte[] page, String by, Way way) {
        this.page = page;
        String rendered = new String(page, StandardCharsets.US_ASCII);
        this.text = rendered.toCharArray();
        this.by = by;
        this.way = way;
        end = rendered.lastIndexOf("</body>");
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
        response.setHeader("Content-Security-Policy", POLICY);
        if (by.equals("json")) {
            response.setContentType("application/json");
            user(request);
            write(response.getOutputStream(), 0, page.length);
        } else {
            response.setContentType("text/html;charset=UTF-8");
            page(request, response);
        }
    }

    private void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (by.equals("writer")) {
            Writer out = response.getWriter();
            write(out, 0, end);
            out.write(block(request));
            write(out, end, text.length);
        } else {
            OutputStream out = response.getOutputStream();
            write(out, 0, end);
            out.write(block(request).getBytes(StandardCharsets.UTF_8));
            write(out, end, page.length);
        }
    }

    private String block(HttpServletRequest request) {
        User user = user(request);
        return switch (way) {
            case BY_HAND -> snippet(user);
            case BY_TAG ->
                    WidgetPresence.find(
                                    request::getAttribute,
                                    request.getServletContext()::getAttribute)
                            .map(widget -> widget.widget(null))
                            .orElse("");
            default -> "";
        };
    }

    private static User user(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            throw new IllegalStateException("not signed in");
        }
        return (User) session.getAttribute("user");
    }

    private static String snippet(User user) {
        try {
            return Scriptlet.snippets(VENDOR, VENDOR, user);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(OutputStream out, int from, int to) throws IOException {
        for (int i = from; i < to; i += PIECE) {
            out.write(page, i, Math.min(PIECE, to - i));
        }
    }

    private void write(Writer out, int from, int to) throws IOException {
        for (int i = from; i < to; i += PIECE) {
            out.write(text, i, Math.min(PIECE, to - i));
        }
    }
}
