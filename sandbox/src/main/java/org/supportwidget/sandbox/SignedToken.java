package org.supportwidget.sandbox;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/** A JSON Web Token as a vendor reads it: HS256 or nothing. */
record SignedToken(
        Map<String, Object> header,
        Map<String, Object> claims,
        String signedText,
        String signature) {

    /**
     * @throws IllegalArgumentException if it is none; the message is what the visitor sees
     */
    static SignedToken parse(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a JWT");
        }
        try {
            return new SignedToken(
                    json(parts[0]), json(parts[1]), parts[0] + "." + parts[1], parts[2]);
        } catch (ParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException("not a JWT", e);
        }
    }

    /**
     * @throws IllegalArgumentException if it is not signed so; the message is what the visitor sees
     */
    void verify(String secret) {
        if (!"HS256".equals(header.get("alg"))) {
            throw new IllegalArgumentException("alg is not HS256");
        }
        byte[] given = Base64.getUrlDecoder().decode(signature);
        if (!MessageDigest.isEqual(Hmac.sha256(secret, signedText), given)) {
            throw new IllegalArgumentException("signature does not match");
        }
    }

    /** Whether it has an {@code exp} that is not over. */
    boolean isLive(Clock clock) {
        return claims.get("exp") instanceof Number exp
                && Instant.ofEpochSecond(exp.longValue()).isAfter(clock.instant());
    }

    /** A claim that is a string; empty if it is missing or anything else. */
    String text(String claim) {
        return claims.get(claim) instanceof String text ? text : "";
    }

    private static Map<String, Object> json(String part) throws ParseException {
        byte[] bytes = Base64.getUrlDecoder().decode(part);
        return JSONObjectUtils.parse(new String(bytes, StandardCharsets.UTF_8));
    }
}
