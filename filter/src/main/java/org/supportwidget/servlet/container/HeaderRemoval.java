package org.supportwidget.servlet.container;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes a header away again, for which Servlet has no means before version 6.1. */
public final class HeaderRemoval {
    private HeaderRemoval() {}

    /**
     * Nothing else of a response that is not committed changes, but for its body, which is lost.
     */
    public static void remove(HttpServletResponse response, String name) {
        response.setHeader(name, null);
        if (response.containsHeader(name)) {
            beginAnew(response, name);
        }
    }

    /** Tomcat before 11 forgets headers only all at once. */
    private static void beginAnew(HttpServletResponse response, String removed) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : response.getHeaderNames()) {
            headers.put(name, List.copyOf(response.getHeaders(name)));
        }
        headers.keySet().removeIf(removed::equalsIgnoreCase);
        int status = response.getStatus();
        String type = response.getContentType();
        Locale locale = response.getLocale();
        response.reset();
        response.setStatus(status);
        response.setContentType(type);
        if (!response.getLocale().equals(locale)) {
            response.setLocale(locale);
        }
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }
}
