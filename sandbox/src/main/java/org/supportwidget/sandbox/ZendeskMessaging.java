package org.supportwidget.sandbox;

import java.time.Clock;

/**
 * Zendesk messaging: a JWT with {@code HS256} and the key's {@code kid}, whose {@code scope} is
 * {@code user} and whose {@code external_id} is a string of at most 255 characters.
 */
record ZendeskMessaging(String key, String keyId, String secret, Clock clock)
        implements SandboxVendor {

    @Override
    public Verdict judge(Given given) {
        if (!key.equals(given.text("key"))) {
            return Verdict.rejected("unknown key");
        }
        if (given.text("jwt").isEmpty()) {
            return Verdict.anonymous();
        }
        try {
            SignedToken token = SignedToken.parse(given.text("jwt"));
            if (!keyId.equals(token.header().get("kid"))) {
                return Verdict.rejected("401 invalid_auth: unknown kid");
            }
            token.verify(secret);
            String id = token.text("external_id");
            if (!token.text("scope").equals("user") || id.isEmpty() || id.length() > 255) {
                return Verdict.rejected("401 invalid_auth: scope or external_id");
            }
            return token.isLive(clock) ? Verdict.verified(id) : Verdict.rejected("expired");
        } catch (IllegalArgumentException e) {
            return Verdict.rejected("401 invalid_auth: " + e.getMessage());
        }
    }
}
