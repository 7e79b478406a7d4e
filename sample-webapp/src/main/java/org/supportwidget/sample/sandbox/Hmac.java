package org.supportwidget.sample.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 as the vendors' servers compute it, straight from the JDK. */
final class Hmac {
    private Hmac() {}

    static byte[] sha256(String secret, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether {@code hex} is exactly the lower-case hexadecimal form of the message's HMAC. */
    static boolean matches(String secret, String message, String hex) {
        byte[] expected =
                HexFormat.of()
                        .formatHex(sha256(secret, message))
                        .getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, hex.getBytes(StandardCharsets.UTF_8));
    }
}
