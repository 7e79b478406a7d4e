package org.supportwidget.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 as the vendors' servers compute it, straight from the JDK. */
public final class Hmac {
    private Hmac() {}

    /** The MAC under the UTF-8 form of the secret. */
    static byte[] sha256(String secret, String message) {
        return sha256(secret.getBytes(StandardCharsets.UTF_8), message);
    }

    private static byte[] sha256(byte[] key, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether {@code hex} is exactly the lower-case hexadecimal form of the message's HMAC. */
    public static boolean matches(String secret, String message, String hex) {
        return matches(sha256(secret, message), hex);
    }

    /** The same under a key that is written in hexadecimal. */
    static boolean matchesUnderHex(String hexKey, String message, String hex) {
        return matches(sha256(HexFormat.of().parseHex(hexKey), message), hex);
    }

    private static boolean matches(byte[] mac, String hex) {
        byte[] expected = HexFormat.of().formatHex(mac).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, hex.getBytes(StandardCharsets.UTF_8));
    }
}
