package org.supportwidget.vendortest;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.supportwidget.FrameOptions;
import org.supportwidget.PageWidget;
import org.supportwidget.SupportWidget;

/**
 * The pages of an application with a strict policy, and ways to sign in and out.
 *
 * <ul>
 *   <li>{@code POST /be}: signs in whom the parameters name
 *   <li>{@code GET /out}: signs out, as the log-out path that the configuration names
 *   <li>{@code GET /end}: ends the session as a time-out would
 *   <li>anything else: a page with the widget; {@code ?as=FROM,TO} changes what it says of the user
 * </ul>
 */
final class Pages extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** The session attribute of who is signed in. */
    static final String USER = "user";

    private static final List<String> VALUES =
            List.of("id", "email", "name", "phone", "avatar", "locale");

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'%s; img-src 'self';"
                    + " font-src 'self'; media-src 'self'; connect-src 'self'; frame-src 'self';"
                    + " worker-src 'self'; base-uri 'none'; form-action 'self'";

    private volatile boolean inlineStyles;
    private volatile @Nullable String vendor;

    void use(SupportWidget engine, boolean styles) {
        vendor = engine.vendorNames().get(0);
        inlineStyles = styles;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Map<String, String> user = new HashMap<>();
        for (String name : VALUES) {
            String value = request.getParameter(name);
            if (value != null) {
                user.put(name, value);
            }
        }
        if (request.getSession(false) != null) {
            request.getSession().invalidate();
        }
        request.getSession().setAttribute(USER, user);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (request.getPathInfo()) {
            case "/favicon.ico" -> response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            case "/out" -> {
                end(request);
                response.sendRedirect("/page");
            }
            case "/end" -> {
                end(request);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            default -> page(request, response);
        }
    }

    private static void end(HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.getSession().invalidate();
        }
    }

    private void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(
                "Content-Security-Policy",
                POLICY.formatted(inlineStyles ? " 'unsafe-inline'" : ""));
        response.setContentType("text/html;charset=UTF-8");
        PageWidget widget = SupportWidget.of(request).orElseThrow();
        String block =
                widget.widget(null)
                        + widget.frame(Objects.requireNonNull(vendor), FrameOptions.NONE);
        String[] as = request.getParameterValues("as");
        for (String each : as == null ? new String[0] : as) {
            int comma = each.indexOf(',');
            block = block.replace(each.substring(0, comma), each.substring(comma + 1));
        }
        response.getWriter()
                .print(
                        """
                        <!DOCTYPE html>
                        <html lang="en"><head><title>Kit</title></head><body>
                        <a id="out" href="/out" data-support-logout>Sign out</a>
                        %s
                        </body></html>
                        """
                                .formatted(block));
    }
}
