package org.supportwidget.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Logger;

/**
 * Logs why a token was refused: once a token, though its browser sends it with every request, and
 * never the token. It remembers digests, of the last 1,000 refused tokens. Thread-safe.
 */
final class RefusalLog {
    private static final Logger LOG = Logger.getLogger(XsollaLogin.class.getName());
    private static final int REMEMBERED = 1_000;

    @SuppressWarnings("serial") // never serialized
    private final Map<String, String> reasons =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                    return size() > REMEMBERED;
                }
            };

    void add(String token, TokenRefused refused) {
        String reason = String.valueOf(refused.getMessage());
        if (!reason.equals(remember(sha256(token), reason))) {
            LOG.log(refused.level(), "Xsolla Login token refused: {0}", reason);
        }
    }

    private synchronized String remember(String digest, String reason) {
        return String.valueOf(reasons.put(digest, reason));
    }

    private static String sha256(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
