package org.supportwidget.sandbox;

import java.time.Clock;

/**
 * Intercom: a JWT with {@code user_id}, or {@code user_hash} over it, and never both. With a token,
 * what it signs must not be sent beside it.
 */
record Intercom(String appId, String secret, Clock clock) implements SandboxVendor {

    @Override
    public Verdict judge(Given given) {
        if (!appId.equals(given.text("app_id"))) {
            return Verdict.rejected("unknown app_id");
        }
        String token = given.text("intercom_user_jwt");
        String hash = given.text("user_hash");
        if (!token.isEmpty() && !(hash + given.text("user_id")).isEmpty()) {
            return Verdict.rejected("HTTP 400: intercom_user_jwt and user_hash");
        }
        if (!token.isEmpty()) {
            return signed(token);
        }
        if (given.text("user_id").isEmpty()) {
            return Verdict.anonymous();
        }
        return Hmac.matches(secret, given.text("user_id"), hash)
                ? Verdict.verified(given.text("user_id"))
                : Verdict.rejected("user_hash does not match");
    }

    private Verdict signed(String token) {
        try {
            SignedToken signed = SignedToken.parse(token);
            signed.verify(secret);
            if (signed.text("user_id").isEmpty()) {
                return Verdict.rejected("user_id is not a string");
            }
            return signed.isLive(clock)
                    ? Verdict.verified(signed.text("user_id"))
                    : Verdict.rejected("expired");
        } catch (IllegalArgumentException e) {
            return Verdict.rejected(String.valueOf(e.getMessage()));
        }
    }
}
