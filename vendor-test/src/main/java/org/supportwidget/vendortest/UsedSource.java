package org.supportwidget.vendortest;

import java.net.URI;
import java.util.Locale;

/** Whether a source expression is what let a URL through. */
final class UsedSource {
    private UsedSource() {}

    static boolean covers(String source, String url) {
        if (source.equals("'self'")) {
            return url.startsWith("http://localhost");
        }
        if (source.endsWith(":")) {
            return url.startsWith(source);
        }
        String wildcard = source.replace("://*.", "://wildcard.");
        URI allowed = URI.create(wildcard);
        URI asked = URI.create(url.contains("|") ? url.replace("|", "%7C") : url);
        String host = String.valueOf(asked.getHost()).toLowerCase(Locale.ROOT);
        String wanted = allowed.getHost();
        boolean fits =
                wanted.startsWith("wildcard.")
                        ? host.endsWith(wanted.substring("wildcard".length()))
                        : host.equals(wanted);
        return fits
                && String.valueOf(asked.getScheme()).equals(allowed.getScheme())
                && asked.getPort() == allowed.getPort();
    }
}
