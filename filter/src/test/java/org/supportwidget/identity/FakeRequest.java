package org.supportwidget.identity;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supportwidget.WebRequest;

/** A request with cookies of one name and one Authorization field. */
record FakeRequest(String cookieName, List<String> tokens, @Nullable String authorization)
        implements WebRequest {

    FakeRequest(String cookieName, @Nullable String cookie, @Nullable String authorization) {
        this(cookieName, cookie == null ? List.of() : List.of(cookie), authorization);
    }

    static FakeRequest withCookie(String token) {
        return new FakeRequest("token", token, null);
    }

    static FakeRequest withCookies(List<String> tokens) {
        return new FakeRequest("token", tokens, null);
    }

    static FakeRequest withAuthorization(String field) {
        return new FakeRequest("token", List.of(), field);
    }

    @Override
    public @Nullable String cookie(String name) {
        return cookies(name).stream().findFirst().orElse(null);
    }

    @Override
    public List<String> cookies(String name) {
        return name.equals(cookieName) ? tokens : List.of();
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
