package org.supportwidget;

import java.util.Optional;

/**
 * Answers who is signed in. The one place from which an identity may come: it reads what the server
 * knows (principal, session, a verified token), never what a page or a request parameter claims, or
 * anybody could have any e-mail signed.
 *
 * <p>There are three answers: an identity, nobody, and "cannot tell". A page of nobody's stops what
 * is left of an earlier user; a page of which it cannot be told whose it is starts nothing and
 * stops nothing. So a resolver that depends on a filter of the application's, which some requests
 * do not pass, should say so by {@link #canTell}:
 *
 * <pre>{@code
 * public boolean canTell(WebRequest request) {
 *     return request.attribute("com.acme.SECURED") != null;
 * }
 * }</pre>
 *
 * <p>Named by {@code identity.resolver}; the class needs a public constructor without parameters.
 * One instance serves all requests, so it must be thread-safe.
 */
@FunctionalInterface
public interface IdentityResolver {

    /**
     * The identity of the signed-in user. Asked only where {@link #canTell} says {@code true}.
     *
     * @return empty if nobody is signed in
     * @throws RuntimeException if the answer cannot be had; it is logged and the page goes on as
     *     one of which it cannot be told whose it is
     */
    Optional<Identity> resolve(WebRequest request);

    /**
     * Whether it can be told, for this request, who is signed in, be it nobody.
     *
     * <p>{@code false} where the request has not been seen by whoever knows, such as a security
     * filter that is mapped to other URLs: tags and injection render nothing there, so that a
     * running conversation is neither stopped nor started, and the token path answers 503. That is
     * an ordinary answer, logged as FINE. It may be asked more than once a request, and is asked
     * anew when the request has come nearer to the application, so it must be cheap.
     *
     * @return {@code true} unless overridden
     */
    default boolean canTell(WebRequest request) {
        return true;
    }

    /**
     * Whether whoever this request is from gets no widget, such as staff who act as a customer. No
     * vendor is started for them, not even as for a visitor who is not signed in, and what is left
     * of an earlier user is stopped. Asked where {@link #canTell} says {@code true}.
     *
     * @return {@code false} unless overridden
     */
    default boolean excludes(WebRequest request) {
        return false;
    }

    /** What the log calls it, without anything of any user; its class, if it does not say. */
    default String describe() {
        return getClass().getName();
    }
}
