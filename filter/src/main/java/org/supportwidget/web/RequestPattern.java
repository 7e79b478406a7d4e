package org.supportwidget.web;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are meant: a url-pattern as in {@code web.xml} (Jakarta Servlet 6.0, section
 * 12.2), optionally with a query parameter, for example {@code /logout}, {@code /auth/*}, {@code
 * *.logout} or {@code /index.jsp?logoff=true}. With {@code ?name} any value of the parameter will
 * do. Immutable and thread-safe.
 *
 * @param path the url-pattern
 * @param parameter the parameter's name, or {@code null}
 * @param value the parameter's value, or {@code null} for any
 */
public record RequestPattern(String path, @Nullable String parameter, @Nullable String value) {
    private static final String EXPECTED =
            "a url-pattern such as /logout, /auth/*, *.logout or /index.jsp?logoff=true";

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if it is not a url-pattern, or could never match what it
     *     seems to mean; the message says what one looks like and what to write instead
     */
    public static RequestPattern parse(String text) {
        int query = text.indexOf('?');
        String path = query < 0 ? text : text.substring(0, query);
        if (!PatternCheck.isUrlPattern(path)) {
            throw new IllegalArgumentException(EXPECTED);
        }
        refuse(PatternCheck.ofPath(path));
        if (query < 0) {
            return new RequestPattern(path, null, null);
        }
        refuse(PatternCheck.ofParameter(text.substring(query + 1)));
        String[] pair = text.substring(query + 1).split("=", 2);
        return new RequestPattern(path, pair[0], pair.length < 2 ? null : pair[1]);
    }

    private static void refuse(@Nullable String cure) {
        if (cure != null) {
            throw new IllegalArgumentException(EXPECTED + "; " + cure);
        }
    }

    /**
     * Whether a request is meant.
     *
     * @param requestPath path below the context, decoded, beginning with {@code /}
     * @param parameters gives the value of a request parameter, or {@code null}; asked only if the
     *     path fits
     */
    public boolean matches(String requestPath, UnaryOperator<@Nullable String> parameters) {
        return matchesPath(requestPath) && (parameter == null || matchesParameter(parameters));
    }

    private boolean matchesPath(String requestPath) {
        if (path.equals("/")) {
            return true;
        }
        if (path.endsWith("/*")) {
            String prefix = path.substring(0, path.length() - 2);
            return requestPath.equals(prefix) || requestPath.startsWith(prefix + "/");
        }
        if (path.startsWith("*.")) {
            return requestPath.endsWith(path.substring(1));
        }
        return requestPath.equals(path);
    }

    private boolean matchesParameter(UnaryOperator<@Nullable String> parameters) {
        Optional<String> actual = Optional.ofNullable(parameters.apply(parameter));
        return actual.isPresent() && (value == null || value.equals(actual.get()));
    }

    @Override
    public String toString() {
        return parameter == null
                ? path
                : path + "?" + parameter + (value == null ? "" : "=" + value);
    }
}
