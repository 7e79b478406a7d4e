package org.supportwidget.soak;

import java.util.List;
import java.util.Set;

/**
 * What a visitor asks for.
 *
 * @param proofs the vendors whose signature is in the page of a user who is signed in
 */
record Step(Kind kind, String method, String path, Set<String> proofs) {
    /** Vendors whose signature is in every page; Crisp's is in its frame only. */
    static final Set<String> SIGNED = Set.of("unthread", "thread", "reamaze");

    /** Vendors whose token the page fetches, and the claim that has the user's id. */
    static final List<String> TOKENS = List.of("zendesk-chat", "intercom");

    private static final Set<String> WITH_FRAME = Set.of("unthread", "thread", "reamaze", "crisp");

    static final List<String> VENDORS =
            List.of("unthread", "thread", "reamaze", "crisp", "zendesk-chat", "intercom");

    enum Kind {
        SIGN_IN("sign-in"),
        TAG("page by tag"),
        INJECTED("page by injection"),
        ERROR("error"),
        DOWNLOAD("download"),
        TOKEN("token"),
        SIGN_OUT("sign-out");

        final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    /** Of these one is chosen, and then another one. */
    static final List<Step> MIX =
            List.of(
                    new Step(Kind.TAG, "GET", "/jsp/", WITH_FRAME),
                    new Step(Kind.TAG, "GET", "/jsp/support", WITH_FRAME),
                    new Step(Kind.TAG, "GET", "/thymeleaf/", WITH_FRAME),
                    new Step(Kind.TAG, "GET", "/thymeleaf/support", WITH_FRAME),
                    new Step(Kind.INJECTED, "GET", "/soak/page", SIGNED),
                    new Step(Kind.INJECTED, "GET", "/soak/stream", SIGNED),
                    new Step(Kind.INJECTED, "GET", "/static.html", SIGNED),
                    new Step(Kind.ERROR, "GET", "/no-such-page", SIGNED),
                    new Step(Kind.ERROR, "GET", "/soak/fail", SIGNED),
                    new Step(Kind.DOWNLOAD, "GET", "/soak/download", Set.of()),
                    new Step(Kind.DOWNLOAD, "GET", "/sample.css", Set.of()),
                    new Step(Kind.TOKEN, "GET", "/support-widget/token/zendesk-chat", Set.of()),
                    new Step(Kind.TOKEN, "GET", "/support-widget/token/intercom", Set.of()));

    /** For nobody, before and after. */
    static final Step FORM = new Step(Kind.TAG, "GET", "/login", Set.of());

    static final Step GOODBYE = new Step(Kind.TAG, "GET", "/jsp/signed-out", Set.of());

    static final Step SIGN_OUT = new Step(Kind.SIGN_OUT, "POST", "/logout?pages=jsp", Set.of());

    static Step signIn(int number) {
        return new Step(Kind.SIGN_IN, "POST", "/soak/sign-in?n=" + number, Set.of());
    }

    String vendor() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
