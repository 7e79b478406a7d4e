package org.supportwidget.sandbox;

import java.util.Optional;

/** A vendor's server: decides who the visitor is from what the page handed over. */
@FunctionalInterface
public interface SandboxVendor {

    /** Who the visitor is, as far as the vendor believes it. */
    Verdict judge(Given given);

    /**
     * What the vendor's own API answers to a POST of the application's server.
     *
     * @param path behind the vendor's name
     * @param authorization the request field of that name, empty if there is none
     * @return JSON; empty for a path that the vendor does not have, and for a caller whom it does
     *     not know
     */
    default Optional<String> api(String path, String authorization, String body) {
        return Optional.empty();
    }

    /** Unthread: {@code email} proved by {@code verificationHash}. */
    static SandboxVendor unthread(String secret) {
        return given ->
                given.text("email").isEmpty()
                        ? Verdict.anonymous()
                        : proved(secret, given, "email", "verificationHash");
    }

    /** Thread Messenger: anonymous unless all three connection parameters are there. */
    static SandboxVendor thread(String appId, String secret) {
        return given -> {
            if (!appId.equals(given.text("appId"))) {
                return Verdict.rejected("unknown appId");
            }
            if (given.text("connectionType").isEmpty()
                    || given.text("connectionEmail").isEmpty()
                    || given.text("connectionKey").isEmpty()) {
                return Verdict.anonymous();
            }
            return "messenger_auth".equals(given.text("connectionType"))
                    ? proved(secret, given, "connectionEmail", "connectionKey")
                    : Verdict.rejected("unknown connectionType");
        };
    }

    /** Crisp Ticket Center: needs the origin of the page that frames it, and a signed e-mail. */
    static SandboxVendor crisp(String websiteId, String secret) {
        return given -> {
            if (!websiteId.equals(given.text("websiteId"))) {
                return Verdict.rejected("unknown website");
            }
            if (given.text("referer").isEmpty()) {
                return Verdict.rejected("the framing page's origin is missing");
            }
            return given.text("email").isEmpty()
                    ? Verdict.rejected("no email")
                    : proved(secret, given, "email", "hmac");
        };
    }

    /** Re:amaze: {@code id:email} proved by {@code authkey}; without a key it only fills forms. */
    static SandboxVendor reamaze(String account, String secret) {
        return given -> {
            if (!account.equals(given.text("account"))) {
                return Verdict.rejected("unknown account");
            }
            String email = given.text("email");
            if (email.isEmpty()) {
                return Verdict.anonymous();
            }
            if (given.text("authkey").isEmpty()) {
                return Verdict.anonymousSaying(email);
            }
            return Hmac.matches(secret, given.text("id") + ":" + email, given.text("authkey"))
                    ? Verdict.verified(email)
                    : Verdict.rejected("authkey does not match");
        };
    }

    /**
     * A vendor with an account of this parameter and value, in which {@code who} is proved by the
     * HMAC of its value.
     */
    static SandboxVendor hmac(String account, String is, String who, String proof, String secret) {
        return given -> {
            if (!is.equals(given.text(account))) {
                return Verdict.rejected("unknown " + account);
            }
            return given.text(who).isEmpty()
                    ? Verdict.anonymous()
                    : proved(secret, given, who, proof);
        };
    }

    private static Verdict proved(String secret, Given given, String email, String proof) {
        String value = given.text(email);
        return Hmac.matches(secret, value, given.text(proof))
                ? Verdict.verified(value)
                : Verdict.rejected(proof + " does not match");
    }
}
