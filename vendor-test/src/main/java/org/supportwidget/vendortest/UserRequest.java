package org.supportwidget.vendortest;

import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supportwidget.WebRequest;

/** A request of a user's whom the session keeps, or of nobody's. */
record UserRequest(@Nullable Object user) implements WebRequest {

    @Override
    public @Nullable Principal principal() {
        return null;
    }

    @Override
    public @Nullable Object sessionAttribute(String name) {
        return name.equals(Pages.USER) ? user : null;
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
