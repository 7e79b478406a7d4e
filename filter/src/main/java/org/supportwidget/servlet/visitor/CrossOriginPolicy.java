package org.supportwidget.servlet.visitor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which pages may read an answer: those of our own origin, and of listed ones by CORS with
 * credentials.
 *
 * @param listed origins, serialised as browsers send them
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata Request Headers</a>
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, CORS protocol</a>
 */
record CrossOriginPolicy(Set<String> listed) {

    /**
     * Whether the request comes from an allowed page; if that is a listed one, says so in the
     * response.
     */
    boolean allows(HttpServletRequest request, HttpServletResponse response) {
        String origin = request.getHeader("Origin");
        if (origin != null && listed.contains(origin)) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Allow-Credentials", "true");
            return true;
        }
        return isSameOrigin(request, origin);
    }

    /**
     * The browser's own word if it gives one. Else the host must be ours; the scheme may differ,
     * for a proxy that ends TLS is mostly not known to the container.
     */
    private static boolean isSameOrigin(HttpServletRequest request, @Nullable String origin) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        return origin == null || authority(origin).equals(host(request));
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String host(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return host == null ? "-" : host.toLowerCase(Locale.ROOT);
    }
}
