package org.supportwidget.spring.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.supportwidget.Identity;

/** The bearer of a JWT. Its {@code getId()} is the token's id, not the user's. */
final class JwtPrincipal {
    private JwtPrincipal() {}

    static boolean is(@Nullable Object principal) {
        return principal instanceof Jwt;
    }

    static Identity identity(Object principal) {
        return new Claims(((Jwt) principal).getClaims()).identity(null);
    }
}
