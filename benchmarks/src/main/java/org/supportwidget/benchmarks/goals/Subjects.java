package org.supportwidget.benchmarks.goals;

/** The names of groups and of what is measured in them, as the table shows them. */
final class Subjects {
    static final String OURS = "ours";
    static final String BY_HAND = "by hand";

    static final String SIGNING = "signing";
    static final String FLOOR = "two SHA-256 compressions and hex";
    static final String MAC_PER_CALL = "by hand: a Mac for each call";

    static final String TOKEN = "token";
    static final String NIMBUS = "Nimbus JOSE+JWT";

    static final String POLICY = "policy";
    static final String HTMLUNIT = "htmlunit-csp: parse, merge, print";
    static final String OURS_FIRST = "ours, at first sight";
    static final String OURS_AGAIN = "ours, the same again";

    static final String RENDERING = "rendering";
    static final String RENDERING_ALL = RENDERING + ", all vendors";
    static final String OURS_EACH = "ours, each vendor's share";

    static final String INJECTION = "injection";
    static final String PASS_THROUGH = "no injection";
    static final String JAVA_MELODY = "JavaMelody";
    static final String SITE_MESH = "SiteMesh";

    static final String REQUEST = "request";
    static final String BARE = "bare";
    static final String BY_TAG = "ours, by tag";
    static final String BY_INJECTION = "ours, by injection";
    static final String SPRING_HEADERS = "Spring Security's headers";

    static final String BROWSER = "browser";
    static final String MAIN_THREAD = BROWSER + ", main thread";
    static final String INTERACTIVE = BROWSER + ", interactive after";
    static final String WITHOUT = "without a widget";

    private Subjects() {}
}
