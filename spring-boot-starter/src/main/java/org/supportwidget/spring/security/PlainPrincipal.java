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
 * by their usual names.
 */
final class PlainPrincipal {
    private static final List<PropertyPath> ID = paths("id");
    private static final List<PropertyPath> EMAIL = paths("email", "mail", "emailAddress");
    private static final List<PropertyPath> NAME = paths("fullName", "displayName", "name");

    private PlainPrincipal() {}

    private static List<PropertyPath> paths(String... properties) {
        return Arrays.stream(properties)
                .map(property -> PropertyPath.parse("principal.principal." + property))
                .toList();
    }

    /** What the properties say; nothing else. A login name is no name to show. */
    static Identity properties(Authentication user) {
        String name = read(NAME, user);
        return Identity.of(
                read(ID, user), read(EMAIL, user), user.getName().equals(name) ? null : name);
    }

    /** What the properties say; the login name where they say neither id nor e-mail. */
    static Identity identity(Authentication user) {
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
