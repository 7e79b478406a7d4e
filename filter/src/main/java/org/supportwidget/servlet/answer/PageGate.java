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
        return refusal(settings, request) == null;
    }

    /**
     * Why the answer to a request gets no block, whatever it is; {@code null} if it may get one.
     */
    static @Nullable String refusal(InjectionSettings settings, HttpServletRequest request) {
        if (!settings.auto()) {
            return "inject = off";
        }
        if (!METHODS.contains(request.getMethod())) {
            return "the request is none of GET, HEAD and POST";
        }
        if (!RequestReader.wantsWholePage(request, settings.frames())
                && !SoftNavigation.isAskedBy(request)) {
            return "a script asks for it, or a frame and inject.frames = off";
        }
        if (!RequestPath.matches(settings.paths(), request)) {
            return "inject.paths does not match";
        }
        return RequestPath.matches(settings.exclude(), request) ? "inject.exclude matches" : null;
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
        return PageType.of(response) == null ? part(response) == null : syntax(response) != null;
    }

    /** How an answer is written, if it is a page that may be changed; else {@code null}. */
    static @Nullable Syntax syntax(HttpServletResponse response) {
        Syntax syntax = PageType.syntax(PageType.of(response));
        return syntax != null && refusal(response) == null ? syntax : null;
    }

    /** Why a page gets no block, as its headers are; {@code null} if it may get one. */
    static @Nullable String refusal(HttpServletResponse response) {
        String part = part(response);
        return part == null && !isReadable(response) ? "its encoding cannot be read" : part;
    }

    private static @Nullable String part(HttpServletResponse response) {
        int status = response.getStatus();
        if (status < 200
                || status == HttpServletResponse.SC_NO_CONTENT
                || status == HttpServletResponse.SC_PARTIAL_CONTENT
                || !PageType.isShown(status)) {
            return "an answer of its status is not shown, or is only a part";
        }
        return isAttachment(response.getHeader("Content-Disposition"))
                ? "it is an attachment"
                : null;
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
