package org.supportwidget.spring.security;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supportwidget.Identity;

/**
 * What an identity provider states of a user, by the names of OpenID Connect (Core 1.0, section
 * 5.1).
 *
 * @param values claim to value
 */
record Claims(Map<String, ?> values) {

    /**
     * The identity.
     *
     * @param name the user's key if there is no {@code sub}
     */
    Identity identity(@Nullable String name) {
        String subject = text("sub");
        return new Identity(
                subject == null ? name : subject,
                email(),
                text("name"),
                null,
                text("picture"),
                text("locale"));
    }

    /** Whoever may state any address at the provider must not be verified as its owner here. */
    private @Nullable String email() {
        return isUnverified() ? null : text("email");
    }

    private boolean isUnverified() {
        return "false".equalsIgnoreCase(text("email_verified"));
    }

    /** Whether the provider has not verified this e-mail. */
    boolean disown(String email) {
        return isUnverified() && email.equals(text("email"));
    }

    private @Nullable String text(String claim) {
        Object value = values.get(claim);
        return value == null ? null : value.toString();
    }
}
