package org.supportwidget.spring.security;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.supportwidget.Identity;
import org.supportwidget.identity.PropertyPath;

/**
 * A principal of the application's own, a {@code UserDetails} for example: what its properties say,
 * by their usual names. A path remembers the class that it has met, so it lives no longer than the
 * application: DevTools, for one, replaces that in the same class loader of libraries.
 */
final class PlainPrincipal {
    private final List<PropertyPath> id = paths("id");
    private final List<PropertyPath> email = paths("email", "mail", "emailAddress");
    private final List<PropertyPath> name = paths("fullName", "displayName", "name");

    private static List<PropertyPath> paths(String... properties) {
        return Arrays.stream(properties)
                .map(property -> PropertyPath.parse("principal.principal." + property))
                .toList();
    }

    /** What the properties say; nothing else. A login name is no name to show. */
    Identity properties(Authentication user) {
        String shown = read(name, user);
        return Identity.of(
                read(id, user), read(email, user), user.getName().equals(shown) ? null : shown);
    }

    /** What the properties say; the login name where they say neither id nor e-mail. */
    Identity identity(Authentication user) {
        Identity own = properties(user);
        return Identity.of(
                own.id() == null ? user.getName() : own.id(),
                own.email() == null ? user.getName() : own.email(),
                own.name());
    }

    private static @Nullable String read(List<PropertyPath> paths, Authentication user) {
        PrincipalRequest request = new PrincipalRequest(user);
        return paths.stream()
                .map(path -> path.read(request))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
