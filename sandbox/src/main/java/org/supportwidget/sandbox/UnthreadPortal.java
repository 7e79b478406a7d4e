package org.supportwidget.sandbox;

import java.time.Clock;

/** Unthread's portal with a token whose {@code email} is who the visitor is. */
record UnthreadPortal(String secret, Clock clock) implements SandboxVendor {

    @Override
    public Verdict judge(Given given) {
        if (given.text("token").isEmpty()) {
            return Verdict.anonymous();
        }
        try {
            SignedToken token = SignedToken.parse(given.text("token"));
            token.verify(secret);
            if (!token.isLive(clock)) {
                return Verdict.rejected("expired");
            }
            return token.text("email").isEmpty()
                    ? Verdict.rejected("no email")
                    : Verdict.verified(token.text("email"));
        } catch (IllegalArgumentException e) {
            return Verdict.rejected(String.valueOf(e.getMessage()));
        }
    }
}
