package org.supportwidget.spring.security;

import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supportwidget.WebRequest;

/** Notes where a resolver looks for the user. */
final class WatchedRequest implements WebRequest {
    private final WebRequest request;
    private boolean principal;
    private boolean state;

    WatchedRequest(WebRequest request) {
        this.request = request;
    }

    /**
     * Whether it was asked for something that needs no filter of a security framework's, and not
     * for the principal. Whoever asks for nothing has asked the framework itself.
     */
    boolean wasAskedForStateOnly() {
        return state && !principal;
    }

    private WebRequest asked() {
        state = true;
        return request;
    }

    @Override
    public @Nullable Principal principal() {
        principal = true;
        return request.principal();
    }

    @Override
    public boolean isUserInRole(String role) {
        principal = true;
        return request.isUserInRole(role);
    }

    @Override
    public @Nullable Object sessionAttribute(String name) {
        return asked().sessionAttribute(name);
    }

    @Override
    public @Nullable Object attribute(String name) {
        return asked().attribute(name);
    }

    @Override
    public @Nullable String header(String name) {
        return asked().header(name);
    }

    @Override
    public @Nullable String cookie(String name) {
        return asked().cookie(name);
    }

    @Override
    public List<String> cookies(String name) {
        return asked().cookies(name);
    }

    @Override
    public Optional<Duration> sessionTimeout() {
        return asked().sessionTimeout();
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return asked().unwrap(type);
    }

    @Override
    public String method() {
        return request.method();
    }

    @Override
    public String contextPath() {
        return request.contextPath();
    }
}
