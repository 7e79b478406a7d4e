package org.supportwidget.sample;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses forms that another site's page sends to log-in and log-out. Browsers say where a request
 * comes from in {@code Sec-Fetch-Site}, older ones in {@code Origin}; a client that sends neither
 * is no browser and carries nobody's cookies.
 */
public final class SameOriginFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if ("POST".equals(request.getMethod()) && !own(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean own(HttpServletRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN.contains(site);
        }
        @Nullable String origin = request.getHeader("Origin");
        return origin == null
                || origin.equals(request.getScheme() + "://" + request.getHeader("Host"));
    }
}
