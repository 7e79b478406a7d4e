package org.supportwidget.spring.security;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.supportwidget.Identity;

/** A user of OpenID Connect or OAuth2, or of an opaque token. */
final class OAuth2Principal {
    private OAuth2Principal() {}

    static boolean is(@Nullable Object principal) {
        return principal instanceof OAuth2AuthenticatedPrincipal;
    }

    /**
     * What the provider states.
     *
     * @param own what the properties of a class of the application's own say, which go first
     */
    static Identity identity(Object principal, Identity own) {
        OAuth2AuthenticatedPrincipal user = (OAuth2AuthenticatedPrincipal) principal;
        Map<String, Object> attributes = user.getAttributes();
        Claims claims = new Claims(attributes == null ? Map.of() : attributes);
        Identity stated = claims.identity(user.getName());
        return new Identity(
                own.id() == null ? stated.id() : own.id(),
                own.email() == null || claims.disown(own.email()) ? stated.email() : own.email(),
                own.name() == null ? stated.name() : own.name(),
                null,
                stated.avatar(),
                stated.locale());
    }
}
