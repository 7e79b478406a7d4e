package org.supportwidget.config;

import java.util.Optional;
import org.supportwidget.IdentityResolver;
import org.supportwidget.Settings;
import org.supportwidget.identity.PropertyPathResolver;

/** How a framework finds out who is signed in, if it is to do so. */
@FunctionalInterface
public interface IdentityChoice {

    /**
     * Chooses the resolver.
     *
     * @param settings asking it for a key makes the key a known one
     * @param paths what {@code identity.id}, {@code identity.email} and so on say
     * @return empty if {@code identity.*} decides as it does without a framework
     */
    Optional<IdentityResolver> choose(Settings settings, PropertyPathResolver paths);

    /**
     * What the framework adds to whichever resolver was chosen, one of the application's own
     * included: where it could not tell who is signed in, and who gets no widget.
     *
     * @return the resolver itself unless overridden
     */
    default IdentityResolver guard(Settings settings, IdentityResolver chosen) {
        return chosen;
    }
}
