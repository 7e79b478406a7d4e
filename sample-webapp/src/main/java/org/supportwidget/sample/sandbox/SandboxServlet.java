package org.supportwidget.sample.sandbox;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The vendors' servers, on an origin that is not the application's.
 *
 * <ul>
 *   <li>{@code GET /sandbox/VENDOR/….js}: the vendor's script
 *   <li>{@code POST /sandbox/VENDOR/visitor}: what the script was given; answers the verdict
 *   <li>{@code GET /sandbox/VENDOR/…}: the vendor's page for a frame (Unthread, Crisp)
 * </ul>
 */
public final class SandboxServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String FILES = "/WEB-INF/sandbox/";
    private static final String FRAME_POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

    private transient @Nullable SandboxVendors vendors;

    @Override
    public void init() throws ServletException {
        Properties accounts = new Properties();
        try (InputStream in = file("accounts.properties")) {
            accounts.load(in);
        } catch (IOException e) {
            throw new ServletException(e);
        }
        vendors = SandboxVendors.of(accounts, Clock.systemUTC());
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
            throws ServletException, IOException {
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
        if (vendor == null || !route.rest().equals("visitor")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print(vendor.judge(request::getParameter).text());
    }

    private void script(String vendor, HttpServletResponse response) throws IOException {
        response.setContentType("text/javascript;charset=UTF-8");
        response.getWriter().print("(() => {\n'use strict';\n");
        response.getWriter().print(text("common.js"));
        response.getWriter().print(text(vendor + ".js"));
        response.getWriter().print("})();\n");
    }

    private void frame(
            Route route,
            SandboxVendor vendor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        String websiteId = route.rest().substring(route.rest().lastIndexOf('/') + 1);
        Given given =
                name ->
                        switch (name) {
                            case "websiteId" -> websiteId;
                            case "referer" -> request.getHeader("Referer");
                            default -> request.getParameter(name);
                        };
        response.setHeader("Content-Security-Policy", FRAME_POLICY);
        request.setAttribute("vendor", route.vendor());
        request.setAttribute("verdict", vendor.judge(given).text());
        request.getRequestDispatcher(FILES + "frame.jsp").forward(request, response);
    }

    private @Nullable SandboxVendor vendor(Route route) {
        return vendors == null ? null : vendors.named(route.vendor());
    }

    private String text(String name) throws IOException {
        try (InputStream in = file(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private InputStream file(String name) throws IOException {
        InputStream in = getServletContext().getResourceAsStream(FILES + name);
        if (in == null) {
            throw new IOException("The WAR has no " + FILES + name);
        }
        return in;
    }

    /** The path behind {@code /sandbox}: a vendor's name and the rest. */
    private record Route(String vendor, String rest) {
        static Route of(@Nullable String path) {
            String[] parts = (path == null ? "/" : path).substring(1).split("/", 2);
            return new Route(parts[0], parts.length < 2 ? "" : parts[1]);
        }
    }
}
