package org.supportwidget.servlet.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.MalformedURLException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supportwidget.inject.PageEncoding;
import org.supportwidget.inject.Syntax;
import org.supportwidget.servlet.container.RequestPath;
import org.supportwidget.web.InjectionSettings;

/** Decides which answers may get a block, by the request and by the headers. On any doubt: none. */
public final class PageGate {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    private PageGate() {}

    /** Whether the answer to a request, if it is a page, is to get the block. */
    static boolean opens(InjectionSettings settings, HttpServletRequest request) {
        return settings.auto()
                && METHODS.contains(request.getMethod())
                && (RequestReader.wantsWholePage(request, settings.frames())
                        || SoftNavigation.isAskedBy(request))
                && RequestPath.matches(settings.paths(), request)
                && !RequestPath.matches(settings.exclude(), request);
    }

    /**
     * Whether a browser asks for an answer to show it, and the path does not name a file of another
     * type than HTML: then an older copy must not be confirmed, nor a part of one be sent.
     */
    public static boolean mayBePageByName(HttpServletRequest request) {
        if (!RequestReader.isWindow(request) && !RequestReader.accepts(request, "text/html")) {
            return false;
        }
        String type = request.getServletContext().getMimeType(RequestPath.of(request));
        return type == null || PageType.isPage(type);
    }

    /** Whether the path names a file of the application's that is of another type than HTML. */
    public static boolean isOtherFile(HttpServletRequest request) {
        String path = RequestPath.of(request);
        String type = request.getServletContext().getMimeType(path);
        try {
            return type != null
                    && !PageType.isPage(type)
                    && request.getServletContext().getResource(path) != null;
        } catch (MalformedURLException e) {
            return false;
        }
    }

    /** Whether an answer of which nothing has been written may become a page. */
    static boolean mayBePage(HttpServletResponse response) {
        return PageType.of(response) == null ? isWhole(response) : syntax(response) != null;
    }

    /** How an answer is written, if it is a page that may be changed; else {@code null}. */
    static @Nullable Syntax syntax(HttpServletResponse response) {
        Syntax syntax = PageType.syntax(PageType.of(response));
        return syntax != null && isWhole(response) && isReadable(response) ? syntax : null;
    }

    private static boolean isWhole(HttpServletResponse response) {
        int status = response.getStatus();
        return status >= 200
                && status != HttpServletResponse.SC_NO_CONTENT
                && status != HttpServletResponse.SC_PARTIAL_CONTENT
                && PageType.isShown(status)
                && !isAttachment(response.getHeader("Content-Disposition"));
    }

    private static boolean isAttachment(@Nullable String disposition) {
        return disposition != null
                && disposition.strip().toLowerCase(Locale.ROOT).startsWith("attachment");
    }

    private static boolean isReadable(HttpServletResponse response) {
        try {
            return PageEncoding.supports(Charset.forName(response.getCharacterEncoding()));
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
