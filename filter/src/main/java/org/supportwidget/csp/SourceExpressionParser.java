package org.supportwidget.csp;

import java.net.IDN;
import java.util.Set;

/**
 * Reads a source expression that we are asked to add, and refuses what would open more than it
 * says.
 */
final class SourceExpressionParser {
    private static final Set<String> SECURE = Set.of("https", "wss");
    private static final Set<String> PLAIN = Set.of("http", "ws");
    private static final Set<String> LONE_SCHEMES = Set.of("data", "blob");

    private final String text;
    private final boolean fromCode;

    SourceExpressionParser(String text, boolean fromCode) {
        this.text = text;
        this.fromCode = fromCode;
    }

    SourceExpression parse() {
        if (fromCode && text.equals(SourceExpression.SELF.toString())) {
            return SourceExpression.SELF;
        }
        refuseUnsafeCharacters();
        int colon = text.indexOf(':');
        if (colon >= 0 && colon == text.length() - 1) {
            return schemeSource(SourceExpression.lowerCase(text.substring(0, colon)));
        }
        if (!text.startsWith("://", Math.max(colon, 0))) {
            throw refused("there is no scheme");
        }
        String scheme = SourceExpression.lowerCase(text.substring(0, colon));
        String rest = text.substring(colon + "://".length());
        int slash = rest.indexOf('/');
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        String path = slash < 0 ? "" : rest.substring(slash);
        return hostSource(scheme, authority, path);
    }

    /** A comma or semicolon would end the directive; anything non-ASCII voids it as a whole. */
    private void refuseUnsafeCharacters() {
        if (text.isEmpty()) {
            throw refused("it is empty");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~') {
                throw refused("'" + Quoted.character(c) + "' is not ASCII" + punycodeHint());
            }
            if (c == '\'' || c == '"') {
                throw refused("quotes make it a keyword, nonce or hash, which no widget may add");
            }
            if (c <= ' ' || ";,\\<>`{}|^?#@$".indexOf(c) >= 0) {
                throw refused("'" + Quoted.character(c) + "' may not stand in a source");
            }
        }
    }

    private String punycodeHint() {
        int from = text.indexOf("://") + "://".length();
        int slash = text.indexOf('/', from);
        String host =
                text.substring(Math.min(from, text.length()), slash < 0 ? text.length() : slash);
        try {
            String ascii = IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES);
            return ascii.equals(host) ? "" : "; in Punycode that host is " + Quoted.text(ascii);
        } catch (IllegalArgumentException noHost) {
            return "";
        }
    }

    private SourceExpression schemeSource(String scheme) {
        if (!fromCode || !LONE_SCHEMES.contains(scheme)) {
            throw refused("a scheme alone allows every host");
        }
        return new SourceExpression(scheme, "", "", "");
    }

    private SourceExpression hostSource(String scheme, String authority, String path) {
        int colon = authority.lastIndexOf(':');
        boolean ported = colon > authority.lastIndexOf(']');
        String host =
                SourceExpression.lowerCase(ported ? authority.substring(0, colon) : authority);
        String port = ported ? authority.substring(colon + 1) : "";
        HostName.check(host, fromCode).ifPresent(this::refuse);
        if (ported && !isPort(port)) {
            throw refused(Quoted.text(port) + " is not a port from 1 to 65535");
        }
        if (PLAIN.contains(scheme) && !HostName.isLoopback(host)) {
            throw refused("plain " + scheme + " is for loopback hosts only");
        }
        if (!SECURE.contains(scheme) && !PLAIN.contains(scheme)) {
            throw refused("the scheme is " + Quoted.text(scheme));
        }
        refuseBadPath(path);
        return new SourceExpression(scheme, host, port, path);
    }

    private static boolean isPort(String port) {
        return port.matches("[1-9][0-9]{0,4}") && Integer.parseInt(port) <= 0xFFFF;
    }

    private void refuseBadPath(String path) {
        if (path.indexOf('*') >= 0) {
            throw refused("'*' is not a wildcard in a path");
        }
        if (path.replaceAll("%[0-9A-Fa-f]{2}", "").indexOf('%') >= 0) {
            throw refused("'%' in the path is not followed by two hexadecimal digits");
        }
    }

    private void refuse(String reason) {
        throw refused(reason);
    }

    private IllegalArgumentException refused(String reason) {
        return new IllegalArgumentException(
                "found source "
                        + Quoted.text(text)
                        + ": "
                        + reason
                        + "; expected https:// or wss://, a "
                        + (fromCode ? "" : "literal ")
                        + "host and optionally a port and a path, such as https://widget.example");
    }
}
