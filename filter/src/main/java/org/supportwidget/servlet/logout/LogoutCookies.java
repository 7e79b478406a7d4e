package org.supportwidget.servlet.logout;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.supportwidget.SupportWidget;

/**
 * Expires the first-party cookies in which vendors are known to keep their visitor. A second net:
 * what ends a vendor's session is the vendor's own stop in the page.
 */
final class LogoutCookies {
    private LogoutCookies() {}

    static void expire(
            SupportWidget engine, HttpServletRequest request, HttpServletResponse response) {
        Cookie[] sent = request.getCookies();
        if (sent == null) {
            return;
        }
        for (Cookie cookie : sent) {
            if (engine.isVendorCookie(cookie.getName())) {
                domains(request.getServerName())
                        .forEach(domain -> expire(cookie.getName(), domain, response));
            }
        }
    }

    /**
     * A cookie is expired by its own name, path and domain only, and a browser does not tell the
     * last two.
     */
    private static void expire(String name, String domain, HttpServletResponse response) {
        Cookie gone = new Cookie(name, "");
        gone.setPath("/");
        gone.setMaxAge(0);
        if (!domain.isEmpty()) {
            gone.setDomain(domain);
        }
        response.addCookie(gone);
    }

    /**
     * None (the host alone), the host, and its parents but for the last label; none for an address.
     */
    private static List<String> domains(String host) {
        List<String> domains = new ArrayList<>(List.of(""));
        if (host.matches("[0-9.]+|.*:.*")) {
            return domains;
        }
        for (String domain = host;
                domain.indexOf('.') > 0;
                domain = domain.substring(domain.indexOf('.') + 1)) {
            domains.add(domain);
        }
        return domains;
    }
}
