package org.supportwidget.servlet.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.supportwidget.OnceLog;
import org.supportwidget.PageControl;
import org.supportwidget.servlet.container.HeaderRemoval;
import org.supportwidget.servlet.container.RequestPath;

/**
 * Keeps pages that carry a block out of caches: {@code private, no-store} if the page carries an
 * identity, {@code no-cache} without validators if only the guard, for a signed-out copy would hide
 * the widget and stop a running one.
 *
 * <p>It speaks when the body of an HTML answer begins. A tag may come later, when the headers have
 * gone, so every page that may still render one counts as carrying a block. A page whose length is
 * known by then is finished: it carries what has been rendered. An answer to a script is left alone
 * until an identity has been rendered into it.
 *
 * <p>What it writes stays hidden from the application until the application writes its own, because
 * frameworks write theirs only if there is none; whatever is at least as strict then replaces it.
 */
final class CacheGuard {
    private static final OnceLog LOG = new OnceLog(Logger.getLogger("org.supportwidget"));
    private static final String CACHE_CONTROL = "Cache-Control";

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final PageControl page;
    private final boolean ofScript;
    private List<String> theirs = List.of();
    private @Nullable String ours;
    private boolean speaks;

    /**
     * @param ofScript whether the answer is left alone until an identity has been given out
     */
    CacheGuard(
            HttpServletRequest request,
            HttpServletResponse response,
            PageControl page,
            boolean ofScript) {
        this.request = request;
        this.response = response;
        this.page = page;
        this.ofScript = ofScript;
    }

    /** Whether the answer is a page that carries a block, or may yet. */
    boolean concerns(@Nullable String contentType, boolean lengthKnown) {
        return PageType.isPage(contentType)
                && (page.carriesIdentity()
                        || (!ofScript && (page.isRendered() || (!lengthKnown && isShown()))));
    }

    /** Whether a browser would show the body, and so an application render a tag into it. */
    private boolean isShown() {
        return PageType.isShown(response.getStatus());
    }

    /** Writes the header, unless the application's is at least as strict. */
    void speak() {
        speaks = true;
        if (ours == null) {
            theirs = List.copyOf(response.getHeaders(CACHE_CONTROL));
        }
        boolean identity = page.mayCarryIdentity();
        String all = String.join(",", theirs);
        if (isStrict(all, identity)) {
            return;
        }
        if (isPublic(all)) {
            LOG.warn(
                    "Cache-Control is overridden",
                    "Cache-Control: "
                            + all
                            + " of "
                            + RequestPath.of(request)
                            + " is overridden, because the page carries a support widget");
        }
        ours = identity ? "private, no-store" : "no-cache";
        response.setHeader(CACHE_CONTROL, ours);
    }

    /** An identity goes into the answer whose headers have left. */
    void noteTooLate(@Nullable String contentType) {
        String all = String.join(",", response.getHeaders(CACHE_CONTROL));
        if (PageType.isPage(contentType) && !isStrict(all, true)) {
            LOG.warn(
                    "headers had left before the tag",
                    "Who is signed in stands in the answer of "
                            + RequestPath.of(request)
                            + ", which a cache may keep: its headers had left before the tag. Set"
                            + " Cache-Control: no-store there, or a larger buffer");
        }
    }

    /**
     * Takes note of a value that the application sets after we spoke; {@code true} if it must not
     * be written.
     *
     * @param added whether it is one more of its values
     */
    boolean overrules(@Nullable String name, @Nullable String value, boolean added) {
        if (!speaks || !CACHE_CONTROL.equalsIgnoreCase(name)) {
            return false;
        }
        boolean strict = value != null && isStrict(value, page.mayCarryIdentity());
        if (strict && added && ours != null) {
            // Spring Security adds its own: it is to stand in the place of ours, not beside it.
            response.setHeader(CACHE_CONTROL, value);
            ours = null;
            return true;
        }
        if (strict) {
            ours = null;
        } else {
            speak();
            // Also where the application itself had set what is strict enough: that stays.
            ours = response.getHeader(CACHE_CONTROL);
            note(value, added);
        }
        return !strict;
    }

    private void note(@Nullable String value, boolean added) {
        List<String> now = new ArrayList<>(added ? theirs : List.of());
        if (value != null) {
            now.add(value);
        }
        theirs = now;
    }

    /** Whether a header is ours, and the application is to be told {@link #theirs} instead. */
    boolean hides(@Nullable String name) {
        return ours != null && CACHE_CONTROL.equalsIgnoreCase(name);
    }

    /** What the application has set that must not be written. */
    List<String> theirs() {
        return theirs;
    }

    /** The answer has turned out to be no page: it gets back what the application has set. */
    void withdraw() {
        if (ours != null) {
            if (theirs.isEmpty()) {
                HeaderRemoval.remove(response, CACHE_CONTROL);
            } else {
                response.setHeader(CACHE_CONTROL, theirs.get(0));
                theirs.stream().skip(1).forEach(value -> response.addHeader(CACHE_CONTROL, value));
            }
        }
        reset();
    }

    /** The application began anew, without headers. */
    void reset() {
        speaks = false;
        ours = null;
        theirs = List.of();
    }

    private static boolean isStrict(String value, boolean identity) {
        return has(value, "no-store") || (!identity && has(value, "no-cache"));
    }

    /** A directive as it is: {@code no-cache="Set-Cookie"} says less than {@code no-cache}. */
    private static boolean has(String value, String directive) {
        for (String each : value.split(",", -1)) {
            if (each.strip().equalsIgnoreCase(directive)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPublic(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.contains("public")
                || (lower.contains("max-age=") && !lower.contains("max-age=0"));
    }
}
