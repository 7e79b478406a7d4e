package org.supportwidget.sandbox;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The vendors' servers, on an origin that is not the application's.
 *
 * <ul>
 *   <li>{@code GET /sandbox/VENDOR/….js}: the vendor's script
 *   <li>{@code POST /sandbox/VENDOR/visitor}: what the script was given; answers the verdict
 *   <li>{@code POST /sandbox/VENDOR/…}: the vendor's API, for the application's server
 *   <li>{@code GET /sandbox/VENDOR/…}: the vendor's page for a frame (Unthread, Crisp)
 * </ul>
 */
public final class SandboxServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String FRAME_POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

    private transient @Nullable SandboxVendors vendors;

    @Override
    public void init() {
        vendors = SandboxVendors.demo(Clock.systemUTC());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("Cache-Control", "no-store");
        super.service(request, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Route route = Route.of(request.getPathInfo());
        SandboxVendor vendor = vendor(route);
        if (vendor == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (route.rest().endsWith(".js")) {
            script(route.vendor(), response);
        } else {
            frame(route, vendor, request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Route route = Route.of(request.getPathInfo());
        SandboxVendor vendor = vendor(route);
        if (vendor == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (("/" + route.rest()).endsWith("/visitor")) {
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().print(vendor.judge(request::getParameter).text());
        } else {
            api(route, vendor, request, response);
        }
    }

    private static void api(
            Route route,
            SandboxVendor vendor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String authorization = request.getHeader("Authorization");
        byte[] body = request.getInputStream().readAllBytes();
        Optional<String> answer =
                vendor.api(
                        route.rest(),
                        authorization == null ? "" : authorization,
                        new String(body, StandardCharsets.UTF_8));
        if (answer.isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().print(answer.get());
    }

    private static void script(String vendor, HttpServletResponse response) throws IOException {
        response.setContentType("text/javascript;charset=UTF-8");
        response.getWriter().print(SandboxScript.named(vendor));
    }

    private static void frame(
            Route route,
            SandboxVendor vendor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String websiteId = route.rest().substring(route.rest().lastIndexOf('/') + 1);
        Given given =
                name ->
                        switch (name) {
                            case "websiteId" -> websiteId;
                            case "referer" -> request.getHeader("Referer");
                            default -> request.getParameter(name);
                        };
        response.setHeader("Content-Security-Policy", FRAME_POLICY);
        response.setContentType("text/html;charset=UTF-8");
        String name = request.getParameter(route.vendor().equals("crisp") ? "nickname" : "name");
        response.getWriter()
                .print(
                        SandboxFrame.html(
                                route.vendor(),
                                vendor.judge(given),
                                name == null ? "" : name,
                                request.getContextPath()));
    }

    private @Nullable SandboxVendor vendor(Route route) {
        return vendors == null ? null : vendors.named(route.vendor());
    }

    /** The path behind {@code /sandbox}: a vendor's name and the rest. */
    private record Route(String vendor, String rest) {
        static Route of(@Nullable String path) {
            String[] parts = (path == null ? "/" : path).substring(1).split("/", 2);
            return new Route(parts[0], parts.length < 2 ? "" : parts[1]);
        }
    }
}
