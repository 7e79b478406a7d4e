package org.supportwidget.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.MalformedURLException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.supportwidget.inject.PageEncoding;
import org.supportwidget.inject.Syntax;
import org.supportwidget.web.InjectionSettings;
import org.supportwidget.web.RequestPattern;

/** Decides into which answers a block may be put. On any doubt: not. */
final class InjectionGate {
    private InjectionGate() {}

    /** Whether the answer to a request, if it is a page, is to get the block. */
    static boolean opens(InjectionSettings settings, HttpServletRequest request) {
        return settings.auto()
                && List.of("GET", "HEAD", "POST").contains(request.getMethod())
                && isWholePage(settings, request)
                && matches(settings.paths(), request)
                && !matches(settings.exclude(), request);
    }

    /**
     * Whether a browser asks for an answer to show it, and the path does not name a file of another
     * type than HTML: then an older copy must not be confirmed, nor a part of one be sent.
     */
    static boolean mayBePageByName(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        boolean shown =
                "document".equals(request.getHeader("Sec-Fetch-Dest"))
                        || (accept != null && accept.contains("text/html"));
        String type = request.getServletContext().getMimeType(RequestPath.of(request));
        return shown && (type == null || syntax(type) != null);
    }

    /** Whether the path names a file of the application's that is of another type than HTML. */
    static boolean isOtherFile(HttpServletRequest request) {
        String path = RequestPath.of(request);
        String type = request.getServletContext().getMimeType(path);
        try {
            return type != null
                    && !CacheGuard.isPage(type)
                    && request.getServletContext().getResource(path) != null;
        } catch (MalformedURLException e) {
            return false;
        }
    }

    private static boolean isWholePage(InjectionSettings settings, HttpServletRequest request) {
        String destination = request.getHeader("Sec-Fetch-Dest");
        boolean shown =
                destination == null
                        || destination.equals("document")
                        || (destination.equals("empty") && isNavigation(request));
        boolean framed = "iframe".equals(destination) || "frame".equals(destination);
        return (shown || (framed && settings.frames())) && !isMarkedByScript(request);
    }

    /** What a service worker passes on is one, too, but without a destination. */
    private static boolean isNavigation(HttpServletRequest request) {
        return "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
    }

    /**
     * Whether a script asks, and not a browser in order to show the answer in a window or frame, be
     * it later.
     */
    static boolean isOfScript(HttpServletRequest request) {
        if (isPrefetch(request.getHeader("Sec-Purpose"))
                || isPrefetch(request.getHeader("Purpose"))) {
            return false;
        }
        String mode = request.getHeader("Sec-Fetch-Mode");
        return mode == null
                ? "empty".equals(request.getHeader("Sec-Fetch-Dest")) || isMarkedByScript(request)
                : !isNavigation(request);
    }

    private static boolean isPrefetch(@Nullable String purpose) {
        return purpose != null && purpose.startsWith("prefetch");
    }

    /** A navigation is none, even if it is marked: embedded browsers name their application so. */
    private static boolean isMarkedByScript(HttpServletRequest request) {
        return !isNavigation(request)
                && (request.getHeader("X-Requested-With") != null
                        || request.getHeader("HX-Request") != null
                        || request.getHeader("Turbo-Frame") != null);
    }

    private static boolean matches(List<RequestPattern> patterns, HttpServletRequest request) {
        String path = RequestPath.of(request);
        return patterns.stream()
                .anyMatch(p -> p.matches(path, name -> QueryParameter.of(request, name)));
    }

    /** Whether an answer of which nothing has been written may become a page. */
    static boolean mayBePage(HttpServletResponse response) {
        return contentType(response) == null ? isWhole(response) : syntax(response) != null;
    }

    /** Whether a browser may take a body without a type for a page, by its first byte. */
    static boolean mayBeMarkup(int first) {
        return first < 0 || first == '<' || first <= ' ' || first == 0xEF || first == '\uFEFF';
    }

    /** The answer's type, if it has one; Jetty forgets that of a log-in page which it serves. */
    static @Nullable String contentType(HttpServletResponse response) {
        String type = response.getContentType();
        return type != null ? type : response.getHeader("Content-Type");
    }

    /** How an answer is written, if it is a page that may be changed; else {@code null}. */
    static @Nullable Syntax syntax(HttpServletResponse response) {
        Syntax syntax = syntax(contentType(response));
        return syntax != null && isWhole(response) && isReadable(response) ? syntax : null;
    }

    private static @Nullable Syntax syntax(@Nullable String contentType) {
        String type =
                contentType == null
                        ? ""
                        : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "text/html" -> Syntax.HTML;
            case "application/xhtml+xml" -> Syntax.XML;
            default -> null;
        };
    }

    /** Whether the answer is HTML, and not XHTML, by its type. */
    static boolean isHtml(HttpServletResponse response) {
        return syntax(contentType(response)) == Syntax.HTML;
    }

    private static boolean isWhole(HttpServletResponse response) {
        int status = response.getStatus();
        String disposition = response.getHeader("Content-Disposition");
        return status >= 200
                && status != HttpServletResponse.SC_NO_CONTENT
                && status != HttpServletResponse.SC_PARTIAL_CONTENT
                && (status < 300 || status >= 400)
                && response.getHeader("Content-Encoding") == null
                && (disposition == null
                        || !disposition.strip().toLowerCase(Locale.ROOT).startsWith("attachment"));
    }

    private static boolean isReadable(HttpServletResponse response) {
        try {
            return PageEncoding.supports(Charset.forName(response.getCharacterEncoding()));
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
