package org.supportwidget.nodes.node;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/**
 * The application. Every answer says in {@code X-Node} which node gave it.
 *
 * <ul>
 *   <li>{@code GET /page}: a page with a form that signs out; {@code GET /bye}: another one
 *   <li>{@code POST /sign-in}: {@code id}, {@code email} and {@code name} are signed in
 *   <li>{@code POST /newer}: puts an object of the class {@code type}, which the other node may
 *       lack, into the session, as {@code name}
 *   <li>{@code POST /logout}: ends the session, clears the origin's storage and leads to {@code
 *       /bye}
 * </ul>
 */
final class Pages extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String PAGE =
            """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%s</title>
            <link rel="icon" href="data:,"></head><body><p id="node">%s</p>
            <form method="post" action="%s/logout"><button>Sign out</button></form>
            </body></html>
            """;

    private final String node;

    Pages(String node) {
        this.node = node;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("X-Node", node);
        switch (request.getMethod() + " " + request.getPathInfo()) {
            case "GET /page" -> page("Page", request, response);
            case "GET /bye" -> page("Bye", request, response);
            case "POST /sign-in" -> {
                Person person =
                        new Person(
                                request.getParameter("id"),
                                request.getParameter("email"),
                                request.getParameter("name"));
                request.getSession().setAttribute("user", person);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            case "POST /newer" -> newer(request, response);
            case "POST /logout" -> logout(request, response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void page(String title, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:;"
                        + " form-action 'self'; base-uri 'none'");
        response.getWriter().print(PAGE.formatted(title, node, request.getContextPath()));
    }

    private static void newer(HttpServletRequest request, HttpServletResponse response) {
        try {
            Object value =
                    Class.forName(request.getParameter("type"))
                            .getConstructor(String.class)
                            .newInstance(request.getParameter("email"));
            request.getSession().setAttribute(request.getParameter("name"), value);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void logout(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.setHeader("Clear-Site-Data", "\"storage\"");
        response.sendRedirect(request.getContextPath() + "/bye");
    }
}
