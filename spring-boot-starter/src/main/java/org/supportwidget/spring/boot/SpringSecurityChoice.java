package org.supportwidget.spring.boot;

import java.util.Optional;
import org.supportwidget.IdentityResolver;
import org.supportwidget.Setting;
import org.supportwidget.Settings;
import org.supportwidget.config.IdentityChoice;
import org.supportwidget.identity.PropertyPathResolver;
import org.supportwidget.spring.security.SpringSecurityGuard;
import org.supportwidget.spring.security.SpringSecurityIdentity;

/** In an application with Spring Security: that knows who is signed in, unless told otherwise. */
final class SpringSecurityChoice implements IdentityChoice {
    static final String NAME = "spring-security";
    static final String IMPERSONATION = "identity.impersonation";

    @Override
    public Optional<IdentityResolver> choose(Settings settings, PropertyPathResolver paths) {
        Optional<String> named =
                settings.find("identity.resolver").map(Setting::value).map(String::strip);
        boolean hasPaths = paths.id() != null || paths.email() != null;
        boolean chosen = named.isPresent() ? named.get().equals(NAME) : !hasPaths;
        return chosen
                ? Optional.of(new SpringSecurityIdentity(paths, impersonation(settings)))
                : Optional.empty();
    }

    @Override
    public IdentityResolver guard(Settings settings, IdentityResolver chosen) {
        boolean impersonation = impersonation(settings);
        return chosen instanceof SpringSecurityIdentity
                ? chosen
                : new SpringSecurityGuard(chosen, impersonation);
    }

    private static boolean impersonation(Settings settings) {
        Optional<Setting> setting = settings.find(IMPERSONATION);
        String word = setting.map(Setting::value).map(String::strip).orElse("hide");
        if (!word.equals("hide") && !word.equals("allow")) {
            settings.mistake(
                    IMPERSONATION, "'" + setting.get().shown() + "'", "one of hide, allow");
        }
        return word.equals("allow");
    }
}
