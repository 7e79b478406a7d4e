package org.supportwidget.spring.security;

import java.util.Optional;
import org.supportwidget.Identity;
import org.supportwidget.IdentityResolver;
import org.supportwidget.WebRequest;

/**
 * A resolver of the application's own, or its paths, beside Spring Security: what it takes from a
 * principal it cannot tell where Spring Security has not looked, and a user who acts as another one
 * gets no widget unless that is allowed. As thread-safe as the resolver.
 *
 * @param own knows who is signed in
 * @param impersonation whether a user who acts as another one is that one
 */
public record SpringSecurityGuard(IdentityResolver own, boolean impersonation)
        implements IdentityResolver {

    @Override
    public boolean canTell(WebRequest request) {
        return own.canTell(request)
                && (CurrentAuthentication.isKnown(request) || canTellAlone(request));
    }

    /** Somebody is somebody everywhere; nobody only for whoever has looked elsewhere. */
    private boolean canTellAlone(WebRequest request) {
        WatchedRequest watched = new WatchedRequest(request);
        return own.resolve(watched).isPresent() || watched.wasAskedForStateOnly();
    }

    @Override
    public boolean excludes(WebRequest request) {
        return own.excludes(request)
                || (!impersonation && CurrentAuthentication.isSwitched(request));
    }

    @Override
    public Optional<Identity> resolve(WebRequest request) {
        return own.resolve(request);
    }

    @Override
    public String describe() {
        return own.describe();
    }
}
