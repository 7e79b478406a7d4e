package org.supportwidget.sample;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages that exist once as JSP and once as Thymeleaf, and where to go from the form pages. */
abstract class Pages extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final Map<String, String> VIEWS =
            Map.of("/", "home", "/support", "support", "/signed-out", "signed-out");

    /** The home page of the engine that the form's {@code pages} names; {@code /} if it is none. */
    static String home(HttpServletRequest request) {
        String pages = request.getParameter("pages");
        return "jsp".equals(pages) || "thymeleaf".equals(pages) ? "/" + pages + "/" : "/";
    }

    /** The signed-out page of that engine; {@code /} if it is none. */
    static String signedOut(HttpServletRequest request) {
        String home = home(request);
        return home.equals("/") ? home : home + "signed-out";
    }

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getPathInfo();
        if (path == null) {
            response.sendRedirect(request.getRequestURI() + "/");
            return;
        }
        String view = request.getServletPath().isEmpty() ? "index" : view(path);
        if (view == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        render(view, request, response);
    }

    abstract void render(String view, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException;

    private static @Nullable String view(String path) {
        return VIEWS.get(path);
    }
}
