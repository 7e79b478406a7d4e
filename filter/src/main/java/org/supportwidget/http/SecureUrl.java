package org.supportwidget.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** URLs that nobody on the way can read or change: https, or http to this very machine. */
public final class SecureUrl {
    private static final Pattern LOOPBACK =
            Pattern.compile("(?:.+\\.)?localhost|127(?:\\.\\d{1,3}){3}|\\[::1]");

    private SecureUrl() {}

    /**
     * Parses an absolute URL that is https, or http to a loopback host: {@code localhost} and
     * everything under it, {@code 127.0.0.0/8}, {@code [::1]}.
     *
     * @param key the configuration key that the message names
     * @throws IllegalArgumentException if it is anything else, or holds a user, a fragment or
     *     blanks
     */
    public static URI parse(String key, String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            // No cause: it would repeat the text, and with it a password that should not be there.
            throw refused(key, "a text that is not a URL");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw refused(key, "a URL with a user or a fragment");
        }
        if (!isSecure(uri)) {
            throw refused(key, uri.getRawAuthority() == null ? "no host" : text);
        }
        return uri;
    }

    /** Whether it is https, or http to a loopback host; {@code false} for a URL without a host. */
    public static boolean isSecure(URI uri) {
        if (uri.getHost() == null) {
            return false;
        }
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return scheme.equals("https")
                || (scheme.equals("http") && LOOPBACK.matcher(host).matches());
    }

    private static IllegalArgumentException refused(String key, String found) {
        return new IllegalArgumentException(
                key
                        + ": found "
                        + found
                        + ", expected an https URL (http for loopback hosts only)");
    }
}
