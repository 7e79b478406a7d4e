package org.supportwidget.sample;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code /xsolla/*}: signs in with Xsolla Login. The token that Xsolla issues is kept in the cookie
 * {@code token}, which nobody here reads: the library does.
 *
 * <ul>
 *   <li>{@code GET /xsolla/sign-in}: to Xsolla, whose address the context-param {@value #LOGIN} has
 *   <li>{@code GET /xsolla/callback}: back from there; {@code state} proves that it was the same
 *       browser that left
 *   <li>{@code POST /xsolla/sign-out}
 * </ul>
 */
public final class XsollaServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Only where it is set do users sign in with Xsolla. */
    static final String LOGIN = "sample.xsolla.login";

    private static final String TOKEN = "token";
    private static final String STATE = "xsolla-state";
    private static final int LIFETIME = 24 * 60 * 60;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String login = getServletContext().getInitParameter(LOGIN);
        if (login != null && "/sign-in".equals(request.getPathInfo())) {
            leave(login, request, response);
        } else if (login != null && "/callback".equals(request.getPathInfo())) {
            comeBack(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if ("/sign-out".equals(request.getPathInfo())) {
            keep(TOKEN, "", 0, request, response);
            response.sendRedirect(request.getContextPath() + "/");
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void leave(
            String login, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String state = UUID.randomUUID().toString();
        String callback = request.getRequestURL().toString().replaceFirst("sign-in$", "callback");
        keep(STATE, state, 600, request, response);
        response.sendRedirect(
                login
                        + "?state="
                        + state
                        + "&login_url="
                        + URLEncoder.encode(callback, StandardCharsets.UTF_8));
    }

    private static void comeBack(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String token = request.getParameter("token");
        String state = cookie(STATE, request);
        if (token == null || state == null || !state.equals(request.getParameter("state"))) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        keep(STATE, "", 0, request, response);
        keep(TOKEN, token, LIFETIME, request, response);
        response.sendRedirect(request.getContextPath() + "/");
    }

    private static void keep(
            String name,
            String value,
            int seconds,
            HttpServletRequest request,
            HttpServletResponse response) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static @Nullable String cookie(String name, HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
