package org.supportwidget.config;

import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supportwidget.WebRequest;

/** A request whose user has roles. */
record InRoles(WebRequest request, Set<String> roles) implements WebRequest {
    @Override
    public boolean isUserInRole(String role) {
        return roles.contains(role);
    }

    @Override
    public @Nullable Principal principal() {
        return request.principal();
    }

    @Override
    public @Nullable Object sessionAttribute(String name) {
        return request.sessionAttribute(name);
    }

    @Override
    public @Nullable Object attribute(String name) {
        return request.attribute(name);
    }

    @Override
    public @Nullable String header(String name) {
        return request.header(name);
    }

    @Override
    public @Nullable String cookie(String name) {
        return request.cookie(name);
    }

    @Override
    public String contextPath() {
        return request.contextPath();
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return request.unwrap(type);
    }
}
