package org.supportwidget.servlet.container;

import jakarta.servlet.http.HttpServletRequest;
import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import org.jspecify.annotations.Nullable;

/**
 * A parameter in the query string. The body is left alone: reading it before the application has
 * would settle its encoding, or use it up.
 */
final class QueryParameter {
    private QueryParameter() {}

    static @Nullable String of(HttpServletRequest request, String name) {
        String query = request.getQueryString();
        if (query == null) {
            return null;
        }
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (decode(parts[0]).equals(name)) {
                return parts.length < 2 ? "" : decode(parts[1]);
            }
        }
        return null;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, "UTF-8");
        } catch (UnsupportedEncodingException | IllegalArgumentException malformed) {
            return text;
        }
    }
}
