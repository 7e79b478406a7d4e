package org.supportwidget;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a page comes from, as far as its runtime has to know.
 *
 * @param begun when the request arrived; who is signed in was asked later
 * @param method the request's, in upper case
 * @param tokenPath below which pages fetch tokens, with the context path
 */
record PageOrigin(Instant begun, String method, String tokenPath) {
    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD");

    static PageOrigin of(WebRequest request, String tokenPath, Clock clock) {
        return new PageOrigin(clock.instant(), request.method(), request.contextPath() + tokenPath);
    }

    /**
     * The whole of what a page's state block says.
     *
     * @param vendors each vendor's part
     * @param ofWindow whether it does not hold in a frame
     */
    Map<String, Object> state(List<Map<String, Object>> vendors, boolean ofWindow) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("at", begun.toEpochMilli());
        state.put("path", tokenPath);
        // To fetch the answer to a POST anew might pay twice.
        if (!REPEATABLE.contains(method)) {
            state.put("post", true);
        }
        if (ofWindow) {
            state.put("top", true);
        }
        state.put("vendors", vendors);
        return state;
    }
}
