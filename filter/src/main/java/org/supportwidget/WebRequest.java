package org.supportwidget;

import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link IdentityResolver} may ask of the current request, as the application itself sees
 * it: behind every filter of the application's, so that the principal and the session are those of
 * its security framework.
 *
 * <p>Valid on the request's thread and for the length of the request only.
 */
public interface WebRequest {

    /** The signed-in principal, or {@code null}. */
    @Nullable Principal principal();

    /** Whether the signed-in user has a role, as the application's security has it. */
    default boolean isUserInRole(String role) {
        return false;
    }

    /** An attribute of the existing session, or {@code null}. A session is never created. */
    @Nullable Object sessionAttribute(String name);

    /** An attribute of the request, or {@code null}. */
    @Nullable Object attribute(String name);

    /** The first value of a header (name in any case), or {@code null}. */
    @Nullable String header(String name);

    /** The value of the first cookie of that name (case-sensitive), as sent, or {@code null}. */
    @Nullable String cookie(String name);

    /** The request's method, in upper case, for example {@code GET}. */
    default String method() {
        return "GET";
    }

    /**
     * The values of all cookies of that name (case-sensitive), as sent and in the order in which
     * they were sent: a browser may hold several, of other paths and domains.
     */
    default List<String> cookies(String name) {
        String first = cookie(name);
        return first == null ? List.of() : List.of(first);
    }

    /**
     * After how long without a request the existing session ends.
     *
     * @return empty if there is no session, or one that does not end by itself
     */
    default Optional<Duration> sessionTimeout() {
        return Optional.empty();
    }

    /**
     * The path below which the application is reached, for example {@code /shop}; empty at the
     * root.
     */
    String contextPath();

    /**
     * The request in the type that the web framework gave it, for example {@code
     * HttpServletRequest}.
     *
     * @return empty if the request is not of that type
     */
    <T> Optional<T> unwrap(Class<T> type);
}
