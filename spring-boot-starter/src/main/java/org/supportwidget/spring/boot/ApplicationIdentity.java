package org.supportwidget.spring.boot;

import java.util.Optional;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.supportwidget.IdentityResolver;
import org.supportwidget.Setting;
import org.supportwidget.Settings;
import org.supportwidget.config.IdentityChoice;
import org.supportwidget.identity.PropertyPathResolver;

/**
 * Who is signed in: the application's own resolver, or the security framework, or {@code
 * identity.*}.
 *
 * @param own the application's bean
 * @param framework the security framework's choice
 */
record ApplicationIdentity(@Nullable IdentityResolver own, @Nullable IdentityChoice framework)
        implements IdentityChoice {
    private static final Logger LOG = Logger.getLogger("org.supportwidget");

    @Override
    public Optional<IdentityResolver> choose(Settings settings, PropertyPathResolver paths) {
        Optional<IdentityResolver> chosen =
                framework == null ? none(settings) : framework.choose(settings, paths);
        if (own == null) {
            return chosen;
        }
        settings.find("identity.resolver")
                .ifPresent(
                        named ->
                                LOG.warning(
                                        "Support Widget: the bean "
                                                + own.getClass().getName()
                                                + " says who is signed in; identity.resolver is"
                                                + " ignored (set in "
                                                + named.origin()
                                                + ")"));
        return Optional.of(own);
    }

    @Override
    public IdentityResolver guard(Settings settings, IdentityResolver chosen) {
        return framework == null ? chosen : framework.guard(settings, chosen);
    }

    private static Optional<IdentityResolver> none(Settings settings) {
        Optional<Setting> named = settings.find("identity.resolver");
        settings.find(SpringSecurityChoice.IMPERSONATION);
        if (named.map(Setting::value)
                .map(String::strip)
                .equals(Optional.of(SpringSecurityChoice.NAME))) {
            settings.mistake(
                    "identity.resolver",
                    "'" + SpringSecurityChoice.NAME + "'",
                    "Spring Security on the class path");
            return Optional.of(request -> Optional.empty());
        }
        return Optional.empty();
    }
}
