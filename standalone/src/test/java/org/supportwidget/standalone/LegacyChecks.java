package org.supportwidget.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is to be true of the applications of {@link LegacyWars} in any container. A check that may
 * end in one way or another, by the container's own rules, answers how it ended.
 */
final class LegacyChecks {
    static final String JOHN = "john.doe@acme.com";
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

    private static final String YES = "yes";

    private final Visitor john;
    private final Visitor jane;
    private final Map<String, String> results = new LinkedHashMap<>();

    LegacyChecks(Server server) {
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
        note("log-in form of the container: amended policy and guard", formLogin());
        note("after sign-out: the guard alone", signOut());
        return results;
    }

    private void note(String what, String result) {
        results.put(what, result);
    }

    private String oldWar() throws IOException, InterruptedException {
        Pages.guardAlone(john.get("/old/page.jsp"));
        HttpResponse<String> page = john.signIn("/old", "42", JOHN);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(THREAD, UNTHREAD, REAMAZE);
        Pages.oneBlock(page);
        return YES;
    }

    private String otherTags() throws IOException, InterruptedException {
        assertThat(john.get("/old/frame.jsp").body())
                .contains("email=john.doe%40acme.com&amp;hmac=" + CRISP);
        HttpResponse<String> page = john.get("/old/thymeleaf");
        assertThat(page.body()).contains("<h1>Thymeleaf</h1>", THREAD, UNTHREAD, REAMAZE);
        Pages.oneBlock(page);
        return YES;
    }

    private String exploded() throws IOException, InterruptedException {
        Pages.guardAlone(jane.get("/page.jsp"));
        HttpResponse<String> page = jane.signIn("", "7", JANE);
        assertThat(page.body()).contains(JANES).doesNotContain(THREAD);
        Pages.oneBlock(page);
        return YES;
    }

    private String policy() throws IOException, InterruptedException {
        for (String path : new String[] {"/old/page.jsp", "/page.jsp"}) {
            HttpResponse<String> page = john.get(path);
            Matcher nonce = Pattern.compile("<script nonce=\"([^\"]+)\"").matcher(page.body());
            assertThat(nonce.find()).isTrue();
            assertThat(Pages.policyOf(page))
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
            Pages.oneBlock(page);
        }
        HttpResponse<String> error = jane.get("/pages/fail");
        assertThat(error.statusCode()).isEqualTo(500);
        assertThat(error.body()).contains("<h1>Sorry</h1>", JANES);
        assertThat(Pages.policyOf(error)).contains("https://messenger.chatgenie.io");
        Pages.oneBlock(error);
        return YES;
    }

    private String formLogin() throws IOException, InterruptedException {
        HttpResponse<String> page = jane.get("/form/frame.jsp");
        assertThat(page.body()).contains("j_security_check");
        Pages.guardAlone(page);
        assertThat(Pages.policyOf(page)).contains("https://messenger.chatgenie.io");
        return YES;
    }

    private String signOut() throws IOException, InterruptedException {
        HttpResponse<String> page = john.get("/old/logout");
        assertThat(page.body()).contains("<h1>Page</h1>");
        Pages.guardAlone(page);
        return YES;
    }
}
