package org.supportwidget.csp;

import java.util.Locale;

/**
 * One source that a widget needs: {@code https://}, {@code wss://}, for loopback hosts also {@code
 * http://} or {@code ws://}, then a host and optionally a port and a path; in code also a left-most
 * wildcard label, the schemes {@code data:} and {@code blob:}, and {@code 'self'}. Other keywords
 * such as {@code 'unsafe-inline'} are none: they would open the application's own policy.
 * Immutable.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/#source-list-syntax">CSP3 §2.3.1, Source Lists</a>
 */
public final class SourceExpression {
    /** The page's own origin, {@code 'self'}. */
    static final SourceExpression SELF = new SourceExpression("'self'");

    private final String scheme;
    private final String host;
    private final String port;
    private final String path;
    private final String text;
    private final String plainScheme;

    /**
     * @param scheme in lower case
     * @param host in lower case, empty for a scheme-source
     * @param port decimal, empty for the scheme's default
     * @param path empty, or beginning with a slash
     */
    SourceExpression(String scheme, String host, String port, String path) {
        this.scheme = scheme;
        this.host = host;
        this.port = port.equals(defaultPort(scheme)) ? "" : port;
        this.path = path;
        this.plainScheme = plainScheme(scheme);
        this.text =
                host.isEmpty()
                        ? scheme + ":"
                        : scheme + "://" + host + (port.isEmpty() ? "" : ":" + port) + path;
    }

    private SourceExpression(String keyword) {
        scheme = "";
        host = "";
        port = "";
        path = "";
        plainScheme = "";
        text = keyword;
    }

    /**
     * The source expression that a vendor's class names.
     *
     * @throws IllegalArgumentException if it is malformed; the message says what was found and what
     *     was expected
     */
    public static SourceExpression parse(String text) {
        return new SourceExpressionParser(text, true).parse();
    }

    /**
     * The source expression that a configuration names: as {@link #parse}, but a literal host, no
     * wildcard, no lone scheme and no keyword.
     *
     * @throws IllegalArgumentException as {@link #parse}
     */
    public static SourceExpression configured(String text) {
        return new SourceExpressionParser(text, false).parse();
    }

    private static String defaultPort(String scheme) {
        return switch (scheme) {
            case "https", "wss" -> "443";
            case "http", "ws" -> "80";
            default -> "";
        };
    }

    private static String plainScheme(String scheme) {
        return switch (scheme) {
            case "https" -> "http";
            case "wss" -> "ws";
            default -> "";
        };
    }

    String scheme() {
        return scheme;
    }

    /** The scheme that browsers upgrade to this one's; empty if there is none. */
    String plainScheme() {
        return plainScheme;
    }

    /** In lower case; {@code *.example.com} for a wildcard; empty if it names no host. */
    String host() {
        return host;
    }

    /** Decimal; empty for the scheme's default, also if that was written. */
    String port() {
        return port;
    }

    String defaultPort() {
        return defaultPort(scheme);
    }

    String path() {
        return path;
    }

    /** Whether it names no host: {@code data:} or {@code blob:}. */
    boolean isSchemeSource() {
        return host.isEmpty() && !isSelf();
    }

    boolean isHostSource() {
        return !host.isEmpty();
    }

    /** Whether it is {@code 'self'}. */
    boolean isSelf() {
        return scheme.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceExpression that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The expression as it stands in a policy, scheme and host in lower case. */
    @Override
    public String toString() {
        return text;
    }

    static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
