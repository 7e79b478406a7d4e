package org.supportwidget.spring.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.supportwidget.Identity;
import org.supportwidget.IdentityResolver;
import org.supportwidget.WebRequest;
import org.supportwidget.identity.PropertyPath;
import org.supportwidget.identity.PropertyPathResolver;

/**
 * Who is signed in according to Spring Security: from an OpenID Connect or OAuth2 user, a JWT, a
 * SAML2 principal, a {@code UserDetails} or any other principal with {@code getEmail()} or {@code
 * getId()}; the login name is the last resort for both. An e-mail of which the identity provider
 * says that it is not verified is not taken. One application may have several kinds of users.
 *
 * <p>Pages on which Spring Security has not looked are answered with "cannot tell". A user who acts
 * as another one ({@code SwitchUserFilter}) gets no widget unless that is allowed. Thread-safe.
 */
public final class SpringSecurityIdentity implements IdentityResolver {
    private static final PropertyPathResolver NO_PATHS =
            new PropertyPathResolver(null, null, null, null, null, null);

    private final PlainPrincipal plain = new PlainPrincipal();
    private final PropertyPathResolver paths;
    private final boolean impersonation;

    /** From the principal alone, and without impersonation. */
    public SpringSecurityIdentity() {
        this(NO_PATHS, false);
    }

    /**
     * From the principal.
     *
     * @param paths replace what is taken from the principal, each where it leads somewhere
     * @param impersonation whether a user who acts as another one is that one
     */
    public SpringSecurityIdentity(PropertyPathResolver paths, boolean impersonation) {
        this.paths = paths;
        this.impersonation = impersonation;
    }

    @Override
    public boolean canTell(WebRequest request) {
        return CurrentAuthentication.isKnown(request);
    }

    @Override
    public boolean excludes(WebRequest request) {
        return !impersonation && CurrentAuthentication.isSwitched(request);
    }

    @Override
    public Optional<Identity> resolve(WebRequest request) {
        Authentication user = CurrentAuthentication.of(request);
        if (user == null || excludes(request)) {
            return Optional.empty();
        }
        Identity found = KnownPrincipals.identity(user, plain);
        return Optional.of(
                new Identity(
                        first(paths.id(), request, found.id()),
                        first(paths.email(), request, found.email()),
                        first(paths.name(), request, found.name()),
                        first(paths.phone(), request, found.phone()),
                        first(paths.avatar(), request, found.avatar()),
                        first(paths.locale(), request, found.locale()),
                        paths.attributesOf(request)));
    }

    private static @Nullable String first(
            @Nullable PropertyPath path, WebRequest request, @Nullable String usual) {
        String value = path == null ? null : path.read(request);
        return value == null ? usual : value;
    }

    @Override
    public String describe() {
        return "spring-security";
    }
}
