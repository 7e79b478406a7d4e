package org.supportwidget.sample.sandbox;

import com.nimbusds.jose.JOSEException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The server of Xsolla Login.
 *
 * <ul>
 *   <li>{@code GET /sandbox/xsolla-login/PROJECT?login_url=…&state=…}: asks who wants to sign in;
 *       with {@code user=…} goes back to {@code login_url} with {@code token} and {@code state}
 *   <li>{@code GET /sandbox/xsolla-login/api/projects/PROJECT/keys}: the keys of its tokens
 * </ul>
 */
public final class XsollaLoginServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String FILES = "/WEB-INF/sandbox/";
    private static final String KEYS = "/api/projects/.+/keys";

    private transient @Nullable XsollaLogin login;

    @Override
    public void init() throws ServletException {
        Properties accounts = new Properties();
        try (InputStream in =
                getServletContext().getResourceAsStream(FILES + "accounts.properties")) {
            accounts.load(in);
            login =
                    new XsollaLogin(
                            accounts.getProperty("xsolla-login.hs256.project-id"),
                            accounts.getProperty("xsolla-login.hs256.secret"),
                            accounts.getProperty("xsolla-login.rs256.project-id"),
                            Clock.systemUTC());
        } catch (IOException | JOSEException e) {
            throw new ServletException(e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        XsollaLogin xsolla = Objects.requireNonNull(login);
        String path = Objects.requireNonNullElse(request.getPathInfo(), "/");
        response.setHeader("Cache-Control", "no-store");
        if (path.matches(KEYS)) {
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().print(xsolla.keys());
        } else if (!xsolla.hasProject(path.substring(1))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!isCallback(text(request, "login_url"))) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            signIn(xsolla, path.substring(1), request, response);
        }
    }

    private static void signIn(
            XsollaLogin xsolla,
            String project,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        String token = token(xsolla, project, text(request, "user"));
        if (token == null) {
            request.setAttribute("users", new TreeSet<>(XsollaLogin.USERS.keySet()));
            request.getRequestDispatcher(FILES + "xsolla-login.jsp").forward(request, response);
            return;
        }
        String state = URLEncoder.encode(text(request, "state"), StandardCharsets.UTF_8);
        response.sendRedirect(text(request, "login_url") + "?token=" + token + "&state=" + state);
    }

    private static @Nullable String token(XsollaLogin xsolla, String project, String user)
            throws ServletException {
        try {
            return xsolla.token(project, user);
        } catch (JOSEException e) {
            throw new ServletException(e);
        }
    }

    /** Tokens go to addresses that the project's owner has registered: here, the sample's. */
    private static boolean isCallback(String url) {
        return url.matches("http://(localhost|127\\.0\\.0\\.1)(:\\d+)?/[\\w-]+/xsolla/callback");
    }

    private static String text(HttpServletRequest request, String parameter) {
        return Objects.requireNonNullElse(request.getParameter(parameter), "");
    }
}
