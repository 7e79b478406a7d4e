package org.supportwidget.servlet.visitor;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supportwidget.WebRequest;

/** A servlet request as an identity resolver sees it. */
public record ServletWebRequest(HttpServletRequest request) implements WebRequest {

    @Override
    public @Nullable Principal principal() {
        return request.getUserPrincipal();
    }

    @Override
    public boolean isUserInRole(String role) {
        return request.isUserInRole(role);
    }

    @Override
    public @Nullable Object sessionAttribute(String name) {
        HttpSession session = request.getSession(false);
        try {
            return session == null ? null : session.getAttribute(name);
        } catch (IllegalStateException invalidated) {
            return null;
        }
    }

    @Override
    public @Nullable Object attribute(String name) {
        return request.getAttribute(name);
    }

    @Override
    public @Nullable String header(String name) {
        return request.getHeader(name);
    }

    @Override
    public @Nullable String cookie(String name) {
        List<String> values = cookies(name);
        return values.isEmpty() ? null : values.get(0);
    }

    @Override
    public List<String> cookies(String name) {
        Cookie[] all = request.getCookies();
        return Stream.of(all == null ? new Cookie[0] : all)
                .filter(cookie -> cookie.getName().equals(name) && cookie.getValue() != null)
                .map(Cookie::getValue)
                .toList();
    }

    @Override
    public Optional<Duration> sessionTimeout() {
        try {
            HttpSession session = request.getSession(false);
            int seconds = session == null ? 0 : session.getMaxInactiveInterval();
            return seconds > 0 ? Optional.of(Duration.ofSeconds(seconds)) : Optional.empty();
        } catch (RuntimeException unreadable) {
            // It is invalidated, or its store fails: then nobody knows when it ends.
            return Optional.empty();
        }
    }

    @Override
    public String method() {
        return request.getMethod();
    }

    @Override
    public String contextPath() {
        return request.getContextPath();
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return type.isInstance(request) ? Optional.of(type.cast(request)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "ServletWebRequest";
    }
}
