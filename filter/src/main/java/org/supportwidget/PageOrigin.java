package org.supportwidget;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.supportwidget.web.HttpSettings;

/**
 * Where a page comes from, as far as its runtime has to know.
 *
 * @param begun when the request arrived; who is signed in was asked later
 * @param method the request's, in upper case
 * @param http what else the pages of the application have in common
 * @param visitor whose request may become another one, see {@link CurrentVisitor#observe}
 */
record PageOrigin(Instant begun, String method, HttpSettings http, CurrentVisitor visitor) {
    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD");

    static PageOrigin of(
            WebRequest request, HttpSettings http, CurrentVisitor visitor, Clock clock) {
        return new PageOrigin(clock.instant(), request.method(), http, visitor);
    }

    /**
     * Below which pages fetch tokens, with the context path: that of the innermost request, for a
     * filter of the application's may have told it of a proxy that changes the path.
     */
    String tokenPath() {
        return visitor.request().contextPath() + http.tokenPath();
    }

    /** Whether vendors are requested by the page itself, and not by its runtime with consent. */
    boolean startsAtOnce() {
        return !http.consent().isNeeded();
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
        state.put("path", tokenPath());
        // To fetch the answer to a POST anew might pay twice.
        if (!REPEATABLE.contains(method)) {
            state.put("post", true);
        }
        if (ofWindow) {
            state.put("top", true);
        }
        if (!startsAtOnce()) {
            List<String> cookies = visitor.request().cookies(http.consent().name());
            state.put("consent", http.consent().facts(cookies));
        }
        if (http.watchesSession()) {
            visitor.request()
                    .sessionTimeout()
                    .ifPresent(time -> state.put("session", time.toSeconds()));
        }
        state.put("vendors", vendors);
        return state;
    }
}
