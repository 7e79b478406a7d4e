package org.supportwidget.sample.sandbox;

/** Who a vendor believes the visitor is; the text is what the visitor sees. */
record Verdict(Status status, String text) {

    enum Status {
        VERIFIED,
        REJECTED,
        ANONYMOUS
    }

    static Verdict verified(String email) {
        return new Verdict(Status.VERIFIED, "verified " + email);
    }

    static Verdict rejected(String reason) {
        return new Verdict(Status.REJECTED, "rejected: " + reason);
    }

    static Verdict anonymous() {
        return new Verdict(Status.ANONYMOUS, "anonymous");
    }

    /** A visitor whose e-mail fills a form in but proves nothing. */
    static Verdict anonymousSaying(String email) {
        return new Verdict(Status.ANONYMOUS, "anonymous, says " + email);
    }
}
