package org.supportwidget.sample.sessionend;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.supportwidget.SupportWidget;

/**
 * {@code /test/…}: what applications do to sessions. {@code to} is where to go afterwards.
 *
 * <ul>
 *   <li>{@code be}: somebody is signed in, in the same session
 *   <li>{@code last}: the session ends after so many {@code seconds} without a request
 *   <li>{@code out}: the session ends; a redirect ({@code status}; {@code clear}: a {@code
 *       Clear-Site-Data} header)
 *   <li>{@code direct}: the session ends; the answer is a page
 *   <li>{@code who}: whether somebody is signed in, for scripts
 *   <li>{@code page}: a page with the markup {@code body}, every vendor, and the markup {@code
 *       behind} them; {@code framed}: its policy lets the application frame its own pages; {@code
 *       as}: the request attribute {@code person}, for another application on the same origin
 *   <li>{@code transfer}: the same, mostly posted to
 *   <li>{@code worker.js}: a service worker that keeps those pages
 *   <li>{@code echo}: method and parameters, without a tag
 * </ul>
 */
final class Endings extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final AtomicInteger PREFETCHED = new AtomicInteger();

    /** Keeps the pages of {@code /test/page}. */
    private static final String WORKER =
            """
            addEventListener('activate', event => event.waitUntil(clients.claim()));
            addEventListener('fetch', event => {
              const { mode, url } = event.request;
              if (mode !== 'navigate' || !url.includes('/test/page')) return;
              event.respondWith(caches.open('pages').then(async pages => {
                const kept = await pages.match(url);
                if (kept) return kept;
                const answer = await fetch(event.request);
                pages.put(url, answer.clone());
                return answer;
              }));
            });
            """;

    /** How often a page of {@code /test/page} was prefetched, ever. */
    static int prefetched() {
        return PREFETCHED.get();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        switch (String.valueOf(request.getPathInfo())) {
            case "/be" -> be(request, response);
            case "/last" -> {
                request.getSession()
                        .setMaxInactiveInterval(Integer.parseInt(request.getParameter("seconds")));
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            case "/out" -> out(request, response);
            case "/direct" -> {
                end(request);
                request.getRequestDispatcher(to(request))
                        .forward(Postback.asGet(request), response);
            }
            case "/who" -> {
                response.setContentType("text/plain");
                response.getWriter()
                        .print(request.getSession(false) == null ? "nobody" : "somebody");
            }
            case "/page", "/transfer" -> page(request, response);
            case "/worker.js" -> worker(response);
            case "/echo" -> echo(request, response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void be(HttpServletRequest request, HttpServletResponse response)
            throws ServletException {
        String email = request.getParameter("email");
        HttpSession session = request.getSession();
        session.setAttribute(
                "user",
                new Person(request.getParameter("id"), email, request.getParameter("name")));
        if (request.getParameter("login") != null) {
            request.login(email, "pass");
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static void page(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        if (String.valueOf(request.getHeader("Sec-Purpose")).contains("prefetch")) {
            PREFETCHED.incrementAndGet();
        }
        if (request.getParameter("framed") != null) {
            response.setHeader(
                    "Content-Security-Policy",
                    "script-src 'self'; connect-src 'self'; frame-src 'self'");
        }
        response.getWriter()
                .print(
                        "<!DOCTYPE html><title>Page</title><link rel=icon href=data:,>"
                                + Objects.requireNonNullElse(request.getParameter("body"), "Done")
                                        .replace("NONCE", "" + request.getAttribute("nonce"))
                                + SupportWidget.of(request).orElseThrow().widget(null)
                                + Objects.requireNonNullElse(request.getParameter("behind"), ""));
    }

    private static void worker(HttpServletResponse response) throws IOException {
        response.setContentType("text/javascript");
        response.setHeader("Service-Worker-Allowed", "/");
        response.getWriter().print(WORKER);
    }

    private static void echo(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        StringBuilder parameters = new StringBuilder();
        request.getParameterMap()
                .forEach(
                        (name, values) ->
                                parameters.append(' ').append(name).append('=').append(values[0]));
        response.getWriter()
                .print(
                        "<!DOCTYPE html><title>Echo</title><link rel=icon href=data:,>"
                                + request.getMethod()
                                + parameters);
    }

    private static void out(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        end(request);
        response.addHeader("X-Kept", "yes");
        if (request.getParameter("clear") != null) {
            response.setHeader("Clear-Site-Data", '"' + request.getParameter("clear") + '"');
        }
        response.addHeader("Set-Cookie", "kept=yes; Path=/");
        String status = request.getParameter("status");
        if (status == null) {
            response.sendRedirect(to(request));
            if (request.getParameter("goes-on") != null) {
                response.getWriter().print("written after the redirect");
            }
        } else {
            response.setStatus(Integer.parseInt(status));
            response.setHeader("Location", to(request));
        }
    }

    private static String to(HttpServletRequest request) {
        return request.getParameter("to");
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
