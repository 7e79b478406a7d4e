package org.supportwidget.servlet;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The path of a request below its context, decoded, without path parameters, as url-patterns are
 * matched with it.
 */
final class RequestPath {
    private RequestPath() {}

    static String of(HttpServletRequest request) {
        String info = request.getPathInfo();
        return request.getServletPath() + (info == null ? "" : info);
    }
}
