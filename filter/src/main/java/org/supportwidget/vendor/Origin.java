package org.supportwidget.vendor;

import java.net.URI;
import java.util.Locale;

/** The origin of a URL in the form of a CSP source. */
final class Origin {
    private Origin() {}

    /** For example {@code https://a.example:8443}; the port only if the URL names one. */
    static String of(URI url) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return (url.getScheme() + "://" + url.getHost() + port).toLowerCase(Locale.ROOT);
    }
}
