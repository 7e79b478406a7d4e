package org.supportwidget.spring.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.util.ClassUtils;
import org.supportwidget.Identity;

/** Makes an identity of each kind of principal that Spring Security has. */
final class KnownPrincipals {
    private static final boolean OAUTH2 =
            isPresent("org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal");
    private static final boolean JWT = isPresent("org.springframework.security.oauth2.jwt.Jwt");
    private static final boolean SAML2 =
            isPresent(
                    "org.springframework.security.saml2.provider.service.authentication"
                            + ".Saml2AuthenticatedPrincipal");

    private KnownPrincipals() {}

    private static boolean isPresent(String type) {
        return ClassUtils.isPresent(type, KnownPrincipals.class.getClassLoader());
    }

    /**
     * The identity of a user.
     *
     * @param plain reads principals of the application's own
     */
    static Identity identity(Authentication user, PlainPrincipal plain) {
        Object principal = user.getPrincipal();
        Identity stated = principal == null ? null : stated(principal, user, plain);
        return stated == null ? plain.identity(user) : stated;
    }

    /** What an identity provider states of the user; {@code null} if none does. */
    private static @Nullable Identity stated(
            Object principal, Authentication user, PlainPrincipal plain) {
        if (OAUTH2 && OAuth2Principal.is(principal)) {
            boolean springs = principal.getClass().getName().startsWith("org.springframework.");
            return OAuth2Principal.identity(
                    principal, springs ? Identity.of(null, null) : plain.properties(user));
        }
        if (JWT && JwtPrincipal.is(principal)) {
            return JwtPrincipal.identity(principal);
        }
        return SAML2 && Saml2Principal.is(principal) ? Saml2Principal.identity(principal) : null;
    }
}
