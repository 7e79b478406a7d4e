package org.supportwidget.spring.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supportwidget.Identity;
import org.supportwidget.IdentityResolver;
import org.supportwidget.WebRequest;
import org.supportwidget.identity.PropertyPath;
import org.supportwidget.identity.PropertyPathResolver;

/**
 * Who is signed in according to the application's own paths, in an application with Spring
 * Security: what a path to the principal cannot tell is "cannot tell" where Spring Security cannot
 * either, and a user who acts as another one is nobody unless that is allowed. Thread-safe.
 *
 * @param paths where the application keeps its user
 * @param impersonation whether a user who acts as another one is that one
 */
public record SpringSecurityPaths(PropertyPathResolver paths, boolean impersonation)
        implements IdentityResolver {

    @Override
    public boolean canTell(WebRequest request) {
        return (!isOfPrincipal(paths.id()) && !isOfPrincipal(paths.email()))
                || paths.resolve(request).isPresent()
                || CurrentAuthentication.isKnown(request);
    }

    private static boolean isOfPrincipal(@Nullable PropertyPath path) {
        return path != null && path.toString().startsWith("principal");
    }

    @Override
    public Optional<Identity> resolve(WebRequest request) {
        boolean hidden =
                !impersonation
                        && CurrentAuthentication.isSwitched(CurrentAuthentication.of(request));
        return hidden ? Optional.empty() : paths.resolve(request);
    }

    @Override
    public String describe() {
        return paths.describe();
    }
}
