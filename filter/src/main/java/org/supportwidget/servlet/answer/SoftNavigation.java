package org.supportwidget.servlet.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a script asks for a whole page, to put it into the page that is there. Each library says
 * so in a header of its own.
 */
final class SoftNavigation {
    /** htmx (boosted links, and its history), Turbo Drive, pjax and its likes, Unpoly, Barba. */
    private static final List<String> HEADERS =
            List.of(
                    "HX-Boosted",
                    "HX-History-Restore-Request",
                    "X-Turbo-Request-Id",
                    "X-PJAX",
                    "X-Up-Version",
                    "X-Barba");

    private SoftNavigation() {}

    static boolean isAskedBy(HttpServletRequest request) {
        return request.getHeader("Turbo-Frame") == null
                && (HEADERS.stream().anyMatch(header -> isYes(request.getHeader(header)))
                        || "swup".equals(request.getHeader("X-Requested-With")));
    }

    private static boolean isYes(@Nullable String value) {
        return value != null && !value.equals("false");
    }
}
