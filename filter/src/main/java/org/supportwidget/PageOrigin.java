package org.supportwidget;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/**
 * The request that made a page.
 *
 * @param begun when it arrived; who is signed in was asked later
 * @param method in upper case
 * @param contextPath the path below which the application is reached
 */
record PageOrigin(Instant begun, String method, String contextPath) {
    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD");

    static PageOrigin of(WebRequest request, Clock clock) {
        return new PageOrigin(clock.instant(), request.method(), request.contextPath());
    }

    /** Whether the page may be fetched anew: to repeat a POST might pay twice. */
    boolean isRepeatable() {
        return REPEATABLE.contains(method);
    }
}
