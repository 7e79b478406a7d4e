package org.supportwidget;

import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Who is signed in, once asked.
 *
 * @param user empty for nobody
 * @param outcome how the answer came about
 */
record Visit(Optional<Identity> user, Outcome outcome) {
    private static final Logger LOG = Logger.getLogger("org.supportwidget");

    private enum Outcome {
        KNOWN,
        /** Signed in or not: this one gets no widget. */
        EXCLUDED,
        /** The request has not been seen by whoever knows. */
        UNSEEN,
        FAILED
    }

    static Visit of(IdentityResolver resolver, WebRequest request, OnceLog log) {
        try {
            if (!resolver.canTell(request)) {
                LOG.fine(
                        "It cannot be told who is signed in; the page goes on without a widget"
                                + " (IdentityResolver.canTell)");
                return new Visit(Optional.empty(), Outcome.UNSEEN);
            }
            if (resolver.excludes(request)) {
                return new Visit(Optional.empty(), Outcome.EXCLUDED);
            }
            Optional<Identity> user =
                    Objects.requireNonNull(resolver.resolve(request), "the resolver gave null");
            user.map(Identity::email).ifPresent(email -> noteLoginName(email, log));
            return new Visit(user, Outcome.KNOWN);
        } catch (Throwable e) {
            // Anything: other languages of the JVM throw what they have not declared.
            if (e instanceof VirtualMachineError fatal && !(e instanceof StackOverflowError)) {
                throw fatal;
            }
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            noteFailure(e, log);
            return new Visit(Optional.empty(), Outcome.FAILED);
        }
    }

    private static void noteFailure(Throwable failure, OnceLog log) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < 10; depth++) {
            root = root.getCause();
        }
        String kind = failure.getClass().getName() + root.getClass().getName();
        String message = "The identity resolver failed; the page goes on without a widget";
        log.count(Level.WARNING, message + kind, message, failure);
    }

    /** {@code false} if the application could not tell: then neither start nor stop is right. */
    boolean known() {
        return outcome == Outcome.KNOWN || outcome == Outcome.EXCLUDED;
    }

    /** Whether no vendor is to be started, not even as for nobody. */
    boolean isExcluded() {
        return outcome == Outcome.EXCLUDED;
    }

    /** Whether the resolver has thrown. */
    boolean isFailure() {
        return outcome == Outcome.FAILED;
    }

    /**
     * Some applications know only a login name; it is signed as it is, but seldom what is meant.
     */
    private static void noteLoginName(String email, OnceLog log) {
        if (!email.isBlank() && email.indexOf('@') < 0) {
            log.warn(
                    "The signed-in user's e-mail has no @; it is signed as it is (see identity.email)");
        }
    }
}
