package org.supportwidget.sample.sessionend;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * {@code /soft/…}: what an application that navigates softly has more than the sample.
 *
 * <ul>
 *   <li>{@code script.js}: the library that the browser's cookie names, mostly none
 *   <li>anything else: a page without a tag, for {@code inject = auto}, with a navigation like the
 *       sample's; {@code fragment}: a part of one
 * </ul>
 */
final class SoftPages extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = String.valueOf(request.getPathInfo());
        if (path.equals("/script.js")) {
            response.setContentType("text/javascript;charset=UTF-8");
            response.getWriter().print(script(request));
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().print(path.equals("/fragment") ? "<p>Part</p>" : page(path));
    }

    private static String script(HttpServletRequest request) {
        Cookie[] cookies = Objects.requireNonNullElse(request.getCookies(), new Cookie[0]);
        return Stream.of(cookies)
                .filter(cookie -> cookie.getName().equals(SoftNavigation.COOKIE))
                .map(cookie -> SoftNavigation.valueOf(cookie.getValue()).script())
                .findFirst()
                .orElse("");
    }

    private static String page(String path) {
        StringBuilder links = new StringBuilder();
        for (String other : new String[] {"/one", "/two", "/three"}) {
            links.append("<a href=/soft")
                    .append(other)
                    .append(other.equals(path) ? " aria-current=page>" : ">")
                    .append(other)
                    .append("</a> ");
        }
        return "<!DOCTYPE html><html lang=en><head><title>"
                + path
                + "</title><link rel=icon href=data:,><script src=/soft/script.js></script></head>"
                + "<body><nav>"
                + links
                + "</nav><main>Page "
                + path
                + "</main></body></html>";
    }
}
