package org.supportwidget.identity;

import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supportwidget.WebRequest;

/** A request with one cookie and one Authorization field. */
record FakeRequest(String cookieName, @Nullable String cookie, @Nullable String authorization)
        implements WebRequest {

    static FakeRequest withCookie(String token) {
        return new FakeRequest("token", token, null);
    }

    static FakeRequest withAuthorization(String field) {
        return new FakeRequest("token", null, field);
    }

    @Override
    public @Nullable String cookie(String name) {
        return name.equals(cookieName) ? cookie : null;
    }

    @Override
    public @Nullable String header(String name) {
        return name.equalsIgnoreCase("Authorization") ? authorization : null;
    }

    @Override
    public @Nullable Principal principal() {
        return null;
    }

    @Override
    public @Nullable Object sessionAttribute(String name) {
        return null;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return null;
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return Optional.empty();
    }

    @Override
    public String contextPath() {
        return "";
    }
}
