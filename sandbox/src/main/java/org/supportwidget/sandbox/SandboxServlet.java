package org.supportwidget.sandbox;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The vendors' servers as a servlet, for {@code /sandbox/*} on an origin that is not the
 * application's. What there is: {@link SandboxSite}.
 */
public final class SandboxServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private transient @Nullable SandboxSite site;

    @Override
    public void init() {
        site = new SandboxSite(SandboxVendors.demo(Clock.systemUTC()));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(request, response);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("Cache-Control", "no-store");
        SandboxSite.Answer answer =
                site == null ? null : site.answer(new ServletSiteRequest(request));
        if (answer == null || answer.status() != HttpServletResponse.SC_OK) {
            response.sendError(answer == null ? HttpServletResponse.SC_NOT_FOUND : answer.status());
            return;
        }
        if (!answer.policy().isEmpty()) {
            response.setHeader("Content-Security-Policy", answer.policy());
        }
        response.setContentType(answer.type() + ";charset=UTF-8");
        response.getWriter().print(answer.body());
    }

    private record ServletSiteRequest(HttpServletRequest request) implements SandboxSite.Request {
        @Override
        public String method() {
            return request.getMethod();
        }

        @Override
        public String path() {
            return request.getPathInfo() == null ? "/" : request.getPathInfo();
        }

        @Override
        public @Nullable String parameter(String name) {
            return request.getParameter(name);
        }

        @Override
        public @Nullable String header(String name) {
            return request.getHeader(name);
        }

        @Override
        public String body() throws IOException {
            return new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        @Override
        public String styleSheet() {
            return request.getContextPath() + request.getServletPath() + "/frame.css";
        }
    }
}
