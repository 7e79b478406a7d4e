package org.supportwidget.sample.sandbox;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/**
 * Zendesk Chat: a JWT with {@code HS256}, {@code name}, {@code email}, {@code external_id}, {@code
 * iat} and optionally {@code exp}, at most seven minutes later. Clocks may differ by two minutes.
 */
record ZendeskChat(String accountKey, String secret, Clock clock) implements SandboxVendor {
    private static final Duration LONGEST = Duration.ofMinutes(7);
    private static final Duration SKEW = Duration.ofMinutes(2);

    @Override
    public Verdict judge(Given given) {
        if (!accountKey.equals(given.text("account_key"))) {
            return Verdict.rejected("unknown account_key");
        }
        String token = given.text("jwt");
        if (token.isEmpty()) {
            return Verdict.anonymous();
        }
        try {
            return judge(token);
        } catch (ParseException | IllegalArgumentException e) {
            return Verdict.rejected("not a JWT");
        }
    }

    private Verdict judge(String token) throws ParseException {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Verdict.rejected("not a JWT");
        }
        if (!"HS256".equals(JSONObjectUtils.getString(json(parts[0]), "alg"))) {
            return Verdict.rejected("alg is not HS256");
        }
        byte[] expected = Hmac.sha256(secret, parts[0] + "." + parts[1]);
        return MessageDigest.isEqual(expected, Base64.getUrlDecoder().decode(parts[2]))
                ? judge(json(parts[1]))
                : Verdict.rejected("signature does not match");
    }

    private Verdict judge(Map<String, Object> claims) throws ParseException {
        String email = text(claims, "email");
        if (email.isBlank() || text(claims, "external_id").isBlank()) {
            return Verdict.rejected("email or external_id is missing");
        }
        if (!claims.containsKey("iat")) {
            return Verdict.rejected("iat is missing");
        }
        Instant now = clock.instant();
        Instant issued = Instant.ofEpochSecond(JSONObjectUtils.getLong(claims, "iat"));
        Instant expires =
                claims.containsKey("exp")
                        ? Instant.ofEpochSecond(JSONObjectUtils.getLong(claims, "exp"))
                        : issued.plus(LONGEST);
        if (issued.isAfter(now.plus(SKEW))) {
            return Verdict.rejected("iat is in the future");
        }
        if (expires.isAfter(issued.plus(LONGEST))) {
            return Verdict.rejected("exp is more than 7 minutes after iat");
        }
        return expires.plus(SKEW).isAfter(now)
                ? Verdict.verified(email)
                : Verdict.rejected("expired");
    }

    private static String text(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof String text ? text : "";
    }

    private static Map<String, Object> json(String part) throws ParseException {
        byte[] bytes = Base64.getUrlDecoder().decode(part);
        return JSONObjectUtils.parse(new String(bytes, StandardCharsets.UTF_8));
    }
}
