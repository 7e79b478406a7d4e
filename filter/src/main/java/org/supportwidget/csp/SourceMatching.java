package org.supportwidget.csp;

/**
 * Whether a source expression in an application's policy already allows whatever a source of ours
 * allows. Where browsers differ or the answer hangs on the page's own scheme, it is no: one source
 * too many harms nothing, one too few stops the widget.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/#match-url-to-source-expression">CSP3 §6.7.2.8, Does url
 *     match expression in origin with redirect count?</a>
 */
final class SourceMatching {
    private static final String SCHEME_END = "://";

    private SourceMatching() {}

    /**
     * Whether the expression at {@code [from, to)}, a host, a scheme or {@code 'self'}, allows all
     * that ours allows.
     */
    static boolean covers(String text, int from, int to, SourceExpression wanted) {
        String own = wanted.toString();
        if (isToken(text, from, to, own)) {
            return true;
        }
        boolean star = isToken(text, from, to, "*");
        if (!wanted.isHostSource()) {
            return (star && wanted.isSelf()) || Ascii.equalsIgnoreCase(text, from, to, own);
        }
        return star || (text.charAt(from) != '\'' && coversHost(text, from, to, wanted));
    }

    private static boolean coversHost(String text, int from, int to, SourceExpression wanted) {
        int colon = indexOf(':', text, from, to);
        boolean same = Ascii.equalsIgnoreCase(text, from, colon, wanted.scheme());
        boolean upgrade = !same && isUpgrade(text, from, colon, wanted.plainScheme());
        if (colon == to - 1) {
            return same || upgrade;
        }
        if (!text.startsWith(SCHEME_END, colon)) {
            return allowsEveryPageScheme(wanted)
                    && hostSourceMatches(text, from, to, wanted, Scheme.OF_PAGE);
        }
        int hostFrom = colon + SCHEME_END.length();
        return (same || upgrade)
                && hostSourceMatches(
                        text, hostFrom, to, wanted, same ? Scheme.SAME : Scheme.UPGRADED);
    }

    /** How the scheme of an expression stands to the one that is wanted. */
    private enum Scheme {
        SAME,
        /** Plain; browsers upgrade it, together with its port 80. */
        UPGRADED,
        /** None: the page's, which may be plain. */
        OF_PAGE
    }

    private static boolean isUpgrade(String text, int from, int to, String plainScheme) {
        return !plainScheme.isEmpty() && Ascii.equalsIgnoreCase(text, from, to, plainScheme);
    }

    /** An expression without scheme takes the page's, http or https, and both allow https. */
    private static boolean allowsEveryPageScheme(SourceExpression wanted) {
        return wanted.scheme().equals("https");
    }

    private static boolean hostSourceMatches(
            String text, int from, int to, SourceExpression wanted, Scheme scheme) {
        int hostTo = hostEnd(text, from, to);
        if (isToken(text, from, hostTo, "*")) {
            // Browsers differ about every host with a port or a path.
            return hostTo == to && wanted.port().isEmpty();
        }
        if (!hostMatches(text, from, hostTo, wanted.host())) {
            return false;
        }
        int pathFrom = indexOf('/', text, hostTo, to);
        return portMatches(text, hostTo, pathFrom, wanted, scheme)
                && pathMatches(text, pathFrom, to, wanted.path());
    }

    private static int hostEnd(String text, int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) != ':' && text.charAt(i) != '/') {
            i++;
        }
        return i;
    }

    /** CSP3 §6.7.2.10, host-part matches. */
    private static boolean hostMatches(String text, int from, int to, String host) {
        if (from == to || text.charAt(from) != '*') {
            return Ascii.equalsIgnoreCase(text, from, to, host);
        }
        int suffixFrom = host.length() - (to - from - 1);
        return suffixFrom > 0
                && text.charAt(from + 1) == '.'
                && Ascii.equalsIgnoreCase(text, from + 1, to, host.substring(suffixFrom));
    }

    /**
     * CSP3 §6.7.2.11, port-part matches. Where the scheme is not the same, Chromium upgrades no
     * port but 80.
     */
    private static boolean portMatches(
            String text, int colon, int to, SourceExpression wanted, Scheme scheme) {
        if (colon == to) {
            return wanted.port().isEmpty();
        }
        int from = colon + 1;
        if (isToken(text, from, to, "*")) {
            return true;
        }
        String port = wanted.port().isEmpty() ? wanted.defaultPort() : wanted.port();
        return switch (scheme) {
            case SAME -> isToken(text, from, to, port);
            case UPGRADED -> wanted.port().isEmpty() && isToken(text, from, to, "80");
            case OF_PAGE -> false;
        };
    }

    /** CSP3 §6.7.2.12, path-part matches: exact, or all below it if it ends in a slash. */
    private static boolean pathMatches(String text, int from, int to, String path) {
        int length = to - from;
        if (length == 0 || isToken(text, from, to, "/")) {
            return true;
        }
        boolean prefix = text.charAt(to - 1) == '/';
        return (prefix ? path.length() >= length : path.length() == length)
                && path.startsWith(text.substring(from, to));
    }

    private static boolean isToken(String text, int from, int to, String token) {
        return to - from == token.length() && text.startsWith(token, from);
    }

    private static int indexOf(char c, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == c) {
                return i;
            }
        }
        return to;
    }
}
