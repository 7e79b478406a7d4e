package org.supportwidget;

import java.util.Optional;

/**
 * Answers who is signed in. The one place from which an identity may come: it reads what the server
 * knows (principal, session, a verified token), never what a page or a request parameter claims, or
 * anybody could have any e-mail signed.
 *
 * <p>Named by {@code identity.resolver}; the class needs a public constructor without parameters.
 * One instance serves all requests, so it must be thread-safe.
 */
@FunctionalInterface
public interface IdentityResolver {

    /**
     * The identity of the signed-in user.
     *
     * @return empty if nobody is signed in
     * @throws RuntimeException if it cannot be told; it is logged and the page goes on without a
     *     widget
     */
    Optional<Identity> resolve(WebRequest request);

    /** What the log calls it, without anything of any user; its class, if it does not say. */
    default String describe() {
        return getClass().getName();
    }
}
