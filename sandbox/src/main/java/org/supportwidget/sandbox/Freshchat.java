package org.supportwidget.sandbox;

import java.time.Clock;

/** Freshchat with user authentication enforced: a token of the visitor that its frame has drawn. */
record Freshchat(String token, String secret, Clock clock) implements SandboxVendor {

    @Override
    public Verdict judge(Given given) {
        if (!token.equals(given.text("token"))) {
            return Verdict.rejected("unknown token");
        }
        try {
            SignedToken jwt = SignedToken.parse(given.text("jwt"));
            jwt.verify(secret);
            if (!jwt.isLive(clock)) {
                return Verdict.rejected("expired");
            }
            if (!jwt.text("freshchat_uuid").equals(given.text("uuid"))) {
                return Verdict.rejected("another visitor's token");
            }
            return jwt.text("reference_id").isEmpty()
                    ? Verdict.rejected("no reference_id")
                    : Verdict.verified(jwt.text("reference_id"));
        } catch (IllegalArgumentException e) {
            return Verdict.rejected(String.valueOf(e.getMessage()));
        }
    }
}
