package org.supportwidget;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens of any header and payload, signed with the JDK alone, as an attacker would. */
public final class ForgedJwt {
    private ForgedJwt() {}

    public static String hs256(String header, String payload, String secret) {
        return hs256(header, payload, secret.getBytes(StandardCharsets.UTF_8));
    }

    public static String hs256(String header, String payload, byte[] secret) {
        String signed = base64url(header) + "." + base64url(payload);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return signed + "." + base64url(mac.doFinal(ascii(signed)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String rs256(String header, String payload, PrivateKey key) {
        String signed = base64url(header) + "." + base64url(payload);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(ascii(signed));
            return signed + "." + base64url(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String base64url(String text) {
        return base64url(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
