package org.supportwidget.spring.security;

import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supportwidget.WebRequest;

/** A request that has nothing but its principal. */
record PrincipalRequest(@Nullable Principal principal) implements WebRequest {

    @Override
    public @Nullable Object sessionAttribute(String name) {
        return null;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return null;
    }

    @Override
    public @Nullable String header(String name) {
        return null;
    }

    @Override
    public @Nullable String cookie(String name) {
        return null;
    }

    @Override
    public String contextPath() {
        return "";
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return Optional.empty();
    }
}
