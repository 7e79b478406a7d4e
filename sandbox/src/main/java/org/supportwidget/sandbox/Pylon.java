package org.supportwidget.sandbox;

/** Pylon, as its newer page has it: the secret is decoded from hexadecimal before it signs. */
record Pylon(String appId, String hexSecret) implements SandboxVendor {

    @Override
    public Verdict judge(Given given) {
        if (!appId.equals(given.text("app_id"))) {
            return Verdict.rejected("unknown app_id");
        }
        String email = given.text("email");
        if (email.isEmpty()) {
            return Verdict.anonymous();
        }
        return Hmac.matchesUnderHex(hexSecret, email, given.text("email_hash"))
                ? Verdict.verified(email)
                : Verdict.rejected("email_hash does not match");
    }
}
