package org.supportwidget.servlet.container;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/**
 * The address of the connection on which a request came, whatever proxies, valves and filters say
 * of the client's. Tomcat keeps it beside the one that its RemoteIpValve has replaced; elsewhere it
 * is known only of requests that nobody says to have forwarded.
 */
public final class ConnectionAddress {
    private static final String OF_TOMCAT = "org.apache.tomcat.peerAddr";
    private static final List<String> OF_PROXIES =
            List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    private ConnectionAddress() {}

    /** Whether a request says that it was forwarded; Spring's filter hides that from the inside. */
    public static boolean isForwarded(HttpServletRequest request) {
        ServletRequest container = container(request);
        return container instanceof HttpServletRequest http
                && OF_PROXIES.stream().anyMatch(name -> http.getHeader(name) != null);
    }

    /** The address; empty if it cannot be told. */
    public static Optional<String> of(HttpServletRequest request) {
        ServletRequest container = container(request);
        if (container.getAttribute(OF_TOMCAT) instanceof String address) {
            return Optional.of(address);
        }
        return isForwarded(request)
                ? Optional.empty()
                : Optional.ofNullable(container.getRemoteAddr());
    }

    private static ServletRequest container(ServletRequest request) {
        ServletRequest each = request;
        while (each instanceof ServletRequestWrapper wrapper) {
            each = wrapper.getRequest();
        }
        return each;
    }
}
