package org.supportwidget.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What people write into their pages where there is no library. */
final class Scriptlet {
    private static final String SECRET = "-secret-for-measuring-only";

    private Scriptlet() {}

    /** HMAC-SHA256 in hexadecimal digits. */
    static String hash(String secret, String message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * A snippet for each vendor: its script, and who the visitor is. Nothing is escaped.
     *
     * @param signed the vendors whose snippet takes a signature
     */
    static String snippets(List<String> vendors, List<String> signed, OrderServlet.User user)
            throws GeneralSecurityException {
        StringBuilder page = new StringBuilder();
        for (String vendor : vendors) {
            page.append("<script async src=\"https://widget.example.com/")
                    .append(vendor)
                    .append(
                            ".js\"></script>\n<script>\n  window.supportSettings = {app: \"acme\", id: \"")
                    .append(user.id())
                    .append("\", email: \"")
                    .append(user.email())
                    .append("\", name: \"")
                    .append(user.name());
            if (signed.contains(vendor)) {
                page.append("\", hash: \"").append(hash(vendor + SECRET, user.email()));
            }
            page.append("\"};\n</script>\n");
        }
        return page.toString();
    }
}
