package org.supportwidget.servlet.container;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.supportwidget.web.RequestPattern;

/** What url-patterns are matched with. */
public final class RequestPath {
    private RequestPath() {}

    /** The path of a request below its context, decoded, without path parameters. */
    public static String of(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    /** Whether a request has a path, and a parameter in its query, as one of the patterns says. */
    public static boolean matches(List<RequestPattern> patterns, HttpServletRequest request) {
        if (patterns.isEmpty()) {
            return false;
        }
        String path = of(request);
        for (RequestPattern pattern : patterns) {
            if (pattern.matches(path, name -> QueryParameter.of(request, name))) {
                return true;
            }
        }
        return false;
    }
}
