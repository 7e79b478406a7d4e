package org.supportwidget.identity;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import org.supportwidget.ForgedJwt;

/** An RSA key of a test, and what an issuer does with it. */
public record TestKey(String kid, KeyPair pair) {
    public static TestKey generate(String kid, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return new TestKey(kid, generator.generateKeyPair());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** RFC 7517, written by hand. */
    String jwk(String more) {
        return "{\"kty\":\"RSA\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"%s}"
                .formatted(kid, base64url(key().getModulus()), exponent(), more);
    }

    public String set() {
        return "{\"keys\":[" + jwk("") + "]}";
    }

    public String sign(String payload) {
        return sign("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + kid + "\"}", payload);
    }

    String sign(String header, String payload) {
        return ForgedJwt.rs256(header, payload, pair.getPrivate());
    }

    RSAPublicKey key() {
        return (RSAPublicKey) pair.getPublic();
    }

    private String exponent() {
        return base64url(key().getPublicExponent());
    }

    /** Big-endian without a sign octet (RFC 7518 section 6.3.1). */
    private static String base64url(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return ForgedJwt.base64url(Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
