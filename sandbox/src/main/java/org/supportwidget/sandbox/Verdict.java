package org.supportwidget.sandbox;

/**
 * Who a vendor believes the visitor is.
 *
 * @param text what the visitor sees: {@code verified WHO}, {@code rejected: REASON} or {@code
 *     anonymous}
 */
public record Verdict(Status status, String text) {

    /** The three kinds. */
    public enum Status {
        VERIFIED,
        REJECTED,
        ANONYMOUS
    }

    /** The proof is right: the visitor is the one of this e-mail, or of this id. */
    public static Verdict verified(String who) {
        return new Verdict(Status.VERIFIED, "verified " + who);
    }

    /** The proof is wrong, or something that belongs to it. */
    public static Verdict rejected(String reason) {
        return new Verdict(Status.REJECTED, "rejected: " + reason);
    }

    /** Nobody is named. */
    public static Verdict anonymous() {
        return new Verdict(Status.ANONYMOUS, "anonymous");
    }

    /** A visitor whose e-mail fills a form in but proves nothing. */
    static Verdict anonymousSaying(String email) {
        return new Verdict(Status.ANONYMOUS, "anonymous, says " + email);
    }
}
