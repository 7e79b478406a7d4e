package org.supportwidget;

import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Who is signed in, once asked.
 *
 * @param user empty for nobody
 * @param known {@code false} if the application could not tell: then neither start nor stop is
 *     right
 */
record Visit(Optional<Identity> user, boolean known) {

    static Visit of(IdentityResolver resolver, WebRequest request, OnceLog log) {
        try {
            Optional<Identity> user =
                    Objects.requireNonNull(resolver.resolve(request), "the resolver gave null");
            user.map(Identity::email).ifPresent(email -> noteLoginName(email, log));
            return new Visit(user, true);
        } catch (RuntimeException | LinkageError e) {
            Logger.getLogger("org.supportwidget")
                    .log(
                            Level.WARNING,
                            "The identity resolver failed; the page goes on without a widget",
                            e);
            return new Visit(Optional.empty(), false);
        }
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
