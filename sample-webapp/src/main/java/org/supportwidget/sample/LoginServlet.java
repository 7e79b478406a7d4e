package org.supportwidget.sample;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** {@code /login}: shows the form, takes {@code username} and {@code password}. */
public final class LoginServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.getRequestDispatcher("/WEB-INF/jsp/login.jsp").forward(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<User> user = User.signIn(text(request, "username"), text(request, "password"));
        if (user.isEmpty()) {
            request.setAttribute("failed", true);
            doGet(request, response);
            return;
        }
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute("user", user.get());
        response.sendRedirect(request.getContextPath() + Pages.home(request));
    }

    private static String text(HttpServletRequest request, String parameter) {
        return Objects.requireNonNullElse(request.getParameter(parameter), "");
    }
}
