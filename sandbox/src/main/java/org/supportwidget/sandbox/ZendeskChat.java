package org.supportwidget.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

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
            SignedToken signed = SignedToken.parse(token);
            signed.verify(secret);
            return judge(signed);
        } catch (IllegalArgumentException e) {
            return Verdict.rejected(String.valueOf(e.getMessage()));
        }
    }

    private Verdict judge(SignedToken token) {
        String email = token.text("email");
        if (email.isBlank() || token.text("external_id").isBlank()) {
            return Verdict.rejected("email or external_id is missing");
        }
        if (!(token.claims().get("iat") instanceof Number iat)) {
            return Verdict.rejected("iat is missing");
        }
        Instant now = clock.instant();
        Instant issued = Instant.ofEpochSecond(iat.longValue());
        Instant expires =
                token.claims().get("exp") instanceof Number exp
                        ? Instant.ofEpochSecond(exp.longValue())
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
}
