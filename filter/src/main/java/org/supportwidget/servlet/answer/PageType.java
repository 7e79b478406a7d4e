package org.supportwidget.servlet.answer;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.supportwidget.inject.Syntax;

/** The media types of pages, in the one place that knows them. */
public final class PageType {
    private PageType() {}

    /** The answer's type, if it has one; Jetty forgets that of a log-in page which it serves. */
    public static @Nullable String of(HttpServletResponse response) {
        String type = response.getContentType();
        return type != null ? type : response.getHeader("Content-Type");
    }

    /** How a page of a type is written; {@code null} for any other type, and for none. */
    static @Nullable Syntax syntax(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        int parameters = contentType.indexOf(';');
        String type =
                (parameters < 0 ? contentType : contentType.substring(0, parameters))
                        .strip()
                        .toLowerCase(Locale.ROOT);
        return switch (type) {
            case "text/html" -> Syntax.HTML;
            case "application/xhtml+xml" -> Syntax.XML;
            default -> null;
        };
    }

    static boolean isPage(@Nullable String contentType) {
        return syntax(contentType) != null;
    }

    /** Whether an answer is a page by its type. */
    public static boolean isPage(HttpServletResponse response) {
        return isPage(of(response));
    }

    /** Whether the answer is HTML, and not XHTML, by its type. */
    public static boolean isHtml(HttpServletResponse response) {
        return syntax(of(response)) == Syntax.HTML;
    }

    /** Whether a browser may take a body without a type for a page, by its first character. */
    static boolean mayBeMarkup(int first) {
        return first == '<' || first <= ' ' || first == 0xEF || first == '\uFEFF';
    }

    /** Whether a browser would show the body of an answer of this status. */
    static boolean isShown(int status) {
        return status < 300 || status >= 400;
    }
}
