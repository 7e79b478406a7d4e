package org.supportwidget;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request of which a test says what it holds. */
public record UserRequest(
        @Nullable Principal principal,
        Map<String, ?> session,
        Map<String, ?> attributes,
        String method)
        implements WebRequest {

    public UserRequest(
            @Nullable Principal principal, Map<String, ?> session, Map<String, ?> attributes) {
        this(principal, session, attributes, "GET");
    }

    /** A request of a user whom the session holds as {@code user}; {@code null} for nobody. */
    public static UserRequest of(@Nullable Object user) {
        return new UserRequest(null, user == null ? Map.of() : Map.of("user", user), Map.of());
    }

    @Override
    public @Nullable Object sessionAttribute(String name) {
        return session.get(name);
    }

    @Override
    public @Nullable Object attribute(String name) {
        return attributes.get(name);
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
