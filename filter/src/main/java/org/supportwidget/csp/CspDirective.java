package org.supportwidget.csp;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fetch directives, each with the directives that stand in for it when a policy does not have
 * it.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/#directive-fallback-list">CSP3 §6.8.3, Get fetch
 *     directive fallback list</a>
 */
public enum CspDirective {
    DEFAULT_SRC("default-src"),
    CHILD_SRC("child-src"),
    CONNECT_SRC("connect-src"),
    FONT_SRC("font-src"),
    FRAME_SRC("frame-src"),
    IMG_SRC("img-src"),
    MANIFEST_SRC("manifest-src"),
    MEDIA_SRC("media-src"),
    OBJECT_SRC("object-src"),
    SCRIPT_SRC("script-src"),
    SCRIPT_SRC_ATTR("script-src-attr"),
    SCRIPT_SRC_ELEM("script-src-elem"),
    STYLE_SRC("style-src"),
    STYLE_SRC_ATTR("style-src-attr"),
    STYLE_SRC_ELEM("style-src-elem"),
    WORKER_SRC("worker-src");

    private static final List<CspDirective> NAMEABLE =
            List.of(
                    SCRIPT_SRC,
                    CONNECT_SRC,
                    FRAME_SRC,
                    STYLE_SRC,
                    IMG_SRC,
                    FONT_SRC,
                    MEDIA_SRC,
                    WORKER_SRC);

    private final String directiveName;

    CspDirective(String directiveName) {
        this.directiveName = directiveName;
    }

    /**
     * The directive that a vendor or a configuration names.
     *
     * @param name such as {@code script-src}; ASCII case does not matter (CSP3 §2.2.1)
     * @throws IllegalArgumentException if it is none of {@link #nameable()}
     */
    public static CspDirective parse(String name) {
        for (CspDirective directive : NAMEABLE) {
            if (Ascii.equalsIgnoreCase(name, 0, name.length(), directive.directiveName)) {
                return directive;
            }
        }
        throw new IllegalArgumentException(
                "found directive "
                        + Quoted.text(name)
                        + ", expected one of "
                        + NAMEABLE.stream()
                                .map(CspDirective::directiveName)
                                .collect(Collectors.joining(", ")));
    }

    /** The directives that a vendor or a configuration may add sources to. */
    public static List<CspDirective> nameable() {
        return NAMEABLE;
    }

    /** The name as CSP3 writes it, in lower case, such as {@code script-src}. */
    public String directiveName() {
        return directiveName;
    }

    /** The directives that stand in for this one, nearest first; empty for {@code default-src}. */
    public List<CspDirective> fallbacks() {
        return switch (this) {
            case DEFAULT_SRC -> List.of();
            case FRAME_SRC -> List.of(CHILD_SRC, DEFAULT_SRC);
            case SCRIPT_SRC_ATTR, SCRIPT_SRC_ELEM -> List.of(SCRIPT_SRC, DEFAULT_SRC);
            case STYLE_SRC_ATTR, STYLE_SRC_ELEM -> List.of(STYLE_SRC, DEFAULT_SRC);
            case WORKER_SRC -> List.of(CHILD_SRC, SCRIPT_SRC, DEFAULT_SRC);
            default -> List.of(DEFAULT_SRC);
        };
    }

    /**
     * The directives that may govern what this one names, in order of precedence: the first that a
     * policy has decides. A {@code <script>} or {@code <style>} element asks for the {@code -elem}
     * directive before {@code script-src} or {@code style-src}.
     *
     * @see <a href="https://www.w3.org/TR/CSP3/#effective-directive-for-a-request">CSP3 §6.8.1, Get
     *     the effective directive for request</a>
     */
    List<CspDirective> governing() {
        CspDirective effective =
                switch (this) {
                    case SCRIPT_SRC -> SCRIPT_SRC_ELEM;
                    case STYLE_SRC -> STYLE_SRC_ELEM;
                    default -> this;
                };
        return Stream.concat(Stream.of(effective), effective.fallbacks().stream()).toList();
    }
}
