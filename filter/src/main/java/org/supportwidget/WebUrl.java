package org.supportwidget;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.supportwidget.csp.SourceExpression;
import org.supportwidget.http.SecureUrl;

/** URLs to which a page may be sent: secure ones whose origin a policy can name. */
final class WebUrl {
    /** Stands in for a URL that is missing or malformed; the application never starts with it. */
    static final URI STAND_IN = URI.create("https://invalid.example/");

    private WebUrl() {}

    static Optional<URI> parse(String text) {
        try {
            URI url = SecureUrl.parse("", text.strip());
            SourceExpression.parse(origin(url));
            return Optional.of(url);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String origin(URI url) {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return (url.getScheme() + "://" + url.getHost() + port).toLowerCase(Locale.ROOT);
    }
}
