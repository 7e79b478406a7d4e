package org.supportwidget.servlet.answer;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Who will read an answer, by what a browser says in the request: a window, a frame, or a script
 * that puts it into a page.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata Request Headers</a>
 */
public final class RequestReader {
    private RequestReader() {}

    /** Whether the browser says that it shows the answer in a window. */
    static boolean isWindow(HttpServletRequest request) {
        return "document".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    static boolean accepts(HttpServletRequest request, String type) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains(type);
    }

    /**
     * Whether a script asks, and not a browser in order to show the answer in a window or frame, at
     * once or later.
     */
    public static boolean isScript(HttpServletRequest request) {
        if (isPrefetch(request.getHeader("Sec-Purpose"))
                || isPrefetch(request.getHeader("Purpose"))) {
            return false;
        }
        String mode = request.getHeader("Sec-Fetch-Mode");
        return mode == null
                ? "empty".equals(request.getHeader("Sec-Fetch-Dest")) || isMarkedByScript(request)
                : !mode.equals("navigate");
    }

    /**
     * Whether a browser asked in order to show the answer; scripts get the redirect that they
     * expect.
     */
    public static boolean isNavigation(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        if (request.getMethod().equals("HEAD")) {
            return false;
        }
        return mode != null
                ? mode.equals("navigate")
                : accepts(request, "text/html") && !isScript(request);
    }

    /** Whether somebody may see the answer, if it is a page: not that to an image or a script. */
    public static boolean mayShow(HttpServletRequest request) {
        String destination = request.getHeader("Sec-Fetch-Dest");
        if (isScript(request)) {
            return false;
        }
        return destination == null
                ? request.getHeader("Accept") == null || accepts(request, "text/html")
                : !isPart(destination);
    }

    private static boolean isPart(String destination) {
        return switch (destination) {
            case "document", "iframe", "frame", "embed", "object", "empty" -> false;
            default -> true;
        };
    }

    /** Whether a window asks, or a frame if these are to get a block too. */
    static boolean wantsWholePage(HttpServletRequest request, boolean frames) {
        String destination = request.getHeader("Sec-Fetch-Dest");
        boolean shown =
                destination == null
                        || destination.equals("document")
                        || (destination.equals("empty") && navigates(request));
        boolean framed = "iframe".equals(destination) || "frame".equals(destination);
        return (shown || (framed && frames)) && !isMarkedByScript(request);
    }

    /** What a service worker passes on is one, too, but without a destination. */
    private static boolean navigates(HttpServletRequest request) {
        return "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
    }

    private static boolean isPrefetch(@Nullable String purpose) {
        return purpose != null && purpose.startsWith("prefetch");
    }

    /** A navigation is none, even if it is marked: embedded browsers name their application so. */
    private static boolean isMarkedByScript(HttpServletRequest request) {
        return !navigates(request)
                && (request.getHeader("X-Requested-With") != null
                        || request.getHeader("HX-Request") != null
                        || request.getHeader("Turbo-Frame") != null);
    }
}
