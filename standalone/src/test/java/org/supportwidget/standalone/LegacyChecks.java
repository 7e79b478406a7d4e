package org.supportwidget.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is to be true of the applications of {@link LegacyWars} in any container. A check that may
 * end in one way or another, by the container's own rules, answers how it ended.
 */
final class LegacyChecks {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String JOHN = "john.doe@acme.com";
    static final String JANE = "jane@acme.com";

    // printf %s john.doe@acme.com | openssl dgst -sha256 -hmac thread-portal-authentication-secret
    private static final String THREAD =
            "d34737ca395bde26c67b3c33cdca0f26b2ccd4d53a5ba089466a96481ec168e5";
    // printf %s john.doe@acme.com | openssl dgst -sha256 -hmac
    // unthread-identity-verification-secret
    private static final String UNTHREAD =
            "f576b38fbf6b0af3cb53b41e863eb63cb9426e1849cda43a53436d8e9c85798b";
    // printf %s 42:john.doe@acme.com | openssl dgst -sha256 -hmac reamaze-sso-secret
    private static final String REAMAZE =
            "1fee5bd50462ab9d90467be0b4abc4c7fc84e408716cd4c3811cc9a7222b5270";
    // printf %s jane@acme.com | openssl dgst -sha256 -hmac another-secret-of-another-application
    static final String JANES = "adfa63bad0da8953ca443dfa0fedaafcd7113020ef9d084ca34ddf6af5ab30d6";

    /** Published by Crisp for its Ticket Center: this e-mail under {@link #CRISP_SECRET}. */
    private static final String CRISP =
            "e2e1a7990b002d72db912d1d14d600cf5d79d2b1915d9d009bb0cbb13357ae5f";

    static final String CRISP_SECRET =
            "713ecca8a85c864ed4a66642ec04f18e2dc06d042a72a1a3ddc09d87a533c154";

    private static final Pattern NO_INITIALIZER =
            Pattern.compile("SupportWidgetFilter is not registered in this application");
    private static final Pattern STARTED =
            Pattern.compile(
                    "Support Widget \\d\\S* is on: vendors thread, unthread, crisp, reamaze; identity: id"
                            + " from session\\['legacy:LoginServlet:current.user'\\]\\.id, .*;"
                            + " block: where tags are \\(inject = off\\); log-out paths: /logout;"
                            + " configured by /WEB-INF/support-widget\\.properties$");
    private static final String YES = "yes";

    private final Container container;
    private final Server server;
    private final Visitor john;
    private final Visitor jane;
    private final Map<String, String> results = new LinkedHashMap<>();

    LegacyChecks(Container container, Server server) {
        this.container = container;
        this.server = server;
        john = new Visitor(server.root());
        jane = new Visitor(server.root());
    }

    /** What was checked, and how it went. */
    Map<String, String> run() throws IOException, InterruptedException {
        note("WAR: a guard for nobody, then the block, signed for the user", oldWar());
        note("the same in a signed frame, and by Thymeleaf", otherTags());
        note(
                "exploded, at the root, metadata-complete=\"true\", principal in a wrapped request",
                exploded());
        note("the policy is amended, and only that; JSON stays byte for byte", policy());
        note("forward, include, error page, asynchronous dispatch: one block each", dispatches());
        note("outside an initializer that registers its filter first", outermost("/"));
        note("the same with the oldest web.xml in which initializers run", outermost("/old/"));
        note("log-in form of the container: amended policy and guard", formLogin());
        note("after sign-out: the guard alone", signOut());
        note("one line in the log of the start says what is in force", startLine());
        note("no configuration: one line in the log, pages as they were", unconfigured());
        note("supportwidget.auto=false: nothing; a tag says so", silent("/off"));
        note("filter declared twice in web.xml: one block", declared());
        note(
                "registers itself in spite of a web.xml of version 2.4",
                registered("/v24", container.runsOldInitializers()));
        note(
                "registers itself under an absolute-ordering without us",
                registered("/listed", false));
        note("the same with us named in it, org_supportwidget", registered("/named", true));
        note("registers itself under an empty absolute-ordering", registered("/empty", false));
        note(
                "the same with a copy of the services file in WEB-INF/classes",
                registered("/copied", container.isTomcat()));
        return results;
    }

    private void note(String what, String result) {
        results.put(what, result);
    }

    private String oldWar() throws IOException, InterruptedException {
        guardAlone(john.get("/old/page.jsp"));
        HttpResponse<String> page = john.signIn("/old", "42", JOHN);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(THREAD, UNTHREAD, REAMAZE);
        oneBlock(page);
        return YES;
    }

    private String otherTags() throws IOException, InterruptedException {
        assertThat(john.get("/old/frame.jsp").body())
                .contains("email=john.doe%40acme.com&amp;hmac=" + CRISP);
        HttpResponse<String> page = john.get("/old/thymeleaf");
        assertThat(page.body()).contains("<h1>Thymeleaf</h1>", THREAD, UNTHREAD, REAMAZE);
        oneBlock(page);
        return YES;
    }

    private String exploded() throws IOException, InterruptedException {
        guardAlone(jane.get("/page.jsp"));
        HttpResponse<String> page = jane.signIn("", "7", JANE);
        assertThat(page.body()).contains(JANES).doesNotContain(THREAD);
        oneBlock(page);
        return YES;
    }

    private String policy() throws IOException, InterruptedException {
        for (String path : new String[] {"/old/page.jsp", "/page.jsp"}) {
            HttpResponse<String> page = john.get(path);
            Matcher nonce = Pattern.compile("<script nonce=\"([^\"]+)\"").matcher(page.body());
            assertThat(nonce.find()).isTrue();
            assertThat(policyOf(page))
                    .contains("default-src 'self'; script-src 'self' 'nonce-bGVnYWN5' ")
                    .contains("'nonce-" + nonce.group(1) + "'")
                    .contains("https://messenger.chatgenie.io")
                    .doesNotContain("frame-src 'none'");
            assertThat(page.headers().firstValue("X-Wrapped-By-Us")).hasValue("true");
        }
        HttpResponse<String> json = john.get("/old/pages/json");
        assertThat(json.body()).isEqualTo("{\"caf\u00e9\":[1,2]}");
        assertThat(json.headers().firstValue("Content-Length")).hasValue("15");
        assertThat(json.headers().firstValue("ETag")).hasValue("\"legacy\"");
        return YES;
    }

    private String dispatches() throws IOException, InterruptedException {
        for (String path : new String[] {"forward", "include", "async"}) {
            HttpResponse<String> page = jane.get("/pages/" + path);
            assertThat(page.body()).as(path).contains("<h1>Page</h1>", JANES);
            oneBlock(page);
        }
        HttpResponse<String> error = jane.get("/pages/fail");
        assertThat(error.statusCode()).isEqualTo(500);
        assertThat(error.body()).contains("<h1>Sorry</h1>", JANES);
        assertThat(policyOf(error)).contains("https://messenger.chatgenie.io");
        oneBlock(error);
        return YES;
    }

    private String outermost(String context) throws IOException, InterruptedException {
        String late =
                john.get(context + "pages/text")
                        .headers()
                        .firstValue("Content-Security-Policy-Report-Only")
                        .orElseThrow();
        assertThat(late).contains("script-src 'self'");
        if (!container.isTomcat()) {
            return "by the order of the jars";
        }
        assertThat(late).contains("https://messenger.chatgenie.io");
        return YES;
    }

    private String formLogin() throws IOException, InterruptedException {
        HttpResponse<String> page = jane.get("/form/frame.jsp");
        assertThat(page.body()).contains("j_security_check");
        guardAlone(page);
        assertThat(policyOf(page)).contains("https://messenger.chatgenie.io");
        return YES;
    }

    private String signOut() throws IOException, InterruptedException {
        HttpResponse<String> page = john.get("/old/logout");
        assertThat(page.body()).contains("<h1>Page</h1>");
        guardAlone(page);
        return YES;
    }

    private String startLine() throws InterruptedException {
        server.log().await(STARTED, 0, PATIENCE);
        return YES;
    }

    private String unconfigured() throws IOException, InterruptedException {
        HttpResponse<String> page = jane.get("/unconfigured/page.jsp");
        bare(page);
        server.log()
                .await(
                        Pattern.compile("Support Widget \\S+ is off: no configuration at "),
                        0,
                        PATIENCE);
        return YES;
    }

    private String declared() throws IOException, InterruptedException {
        HttpResponse<String> page = jane.signIn("/declared", "7", JANE);
        assertThat(page.body()).contains(JANES);
        oneBlock(page);
        assertThat(policyOf(page)).contains("https://messenger.chatgenie.io");
        return YES;
    }

    private String silent(String context) throws IOException, InterruptedException {
        int from = server.log().size();
        bare(jane.get(context + "/page.jsp"));
        server.log().await(NO_INITIALIZER, from, PATIENCE);
        return YES;
    }

    private String registered(String context, boolean expected)
            throws IOException, InterruptedException {
        int from = server.log().size();
        HttpResponse<String> page = jane.get(context + "/page.jsp");
        if (expected) {
            guardAlone(page);
            assertThat(jane.signIn(context, "7", JANE).body()).contains(JANES);
            return YES;
        }
        bare(page);
        server.log().await(NO_INITIALIZER, from, PATIENCE);
        return "no; a tag says so";
    }

    private static void oneBlock(HttpResponse<String> page) {
        assertThat(page.body().split("<!\\[CDATA\\[", -1)).hasSize(2);
    }

    private static void guardAlone(HttpResponse<String> page) {
        oneBlock(page);
        assertThat(page.body())
                .contains("data-support-widget=\"guard\"")
                .doesNotContain(JOHN, JANE)
                .doesNotContain("data-support-widget=\"thread\"");
    }

    private static void bare(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>Page</h1>").doesNotContain("data-support-widget");
        assertThat(policyOf(page)).endsWith("frame-src 'none'");
        assertThat(page.headers().firstValue("X-Wrapped-By-Us")).hasValue("false");
    }

    private static String policyOf(HttpResponse<String> page) {
        return page.headers().firstValue("Content-Security-Policy").orElse("");
    }
}
