package org.supportwidget.benchmarks;

/** How the page comes by its widget, or by something else that a filter adds. */
public enum Way {
    /** The page alone. */
    BARE,
    /** A {@link Scriptlet} in the page. */
    BY_HAND,
    /** The library's filter, and what its tag does in a page. */
    BY_TAG,
    /** The library's filter with {@code inject = auto}. */
    BY_INJECTION,
    /** Spring Security's filter that writes its usual headers. */
    SPRING_HEADERS;

    boolean isOurs() {
        return this == BY_TAG || this == BY_INJECTION;
    }

    boolean namesUser() {
        return isOurs() || this == BY_HAND;
    }
}
