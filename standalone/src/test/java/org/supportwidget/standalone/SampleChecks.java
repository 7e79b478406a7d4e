package org.supportwidget.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What is to be true of the sample in any container. Its sandbox vendors check what our pages hand
 * over by code of their own, with the accounts that they have on file.
 */
final class SampleChecks {
    private static final String VENDORS = "/sample/sandbox/";
    private static final List<String> PAGES = List.of("/sample/jsp/", "/sample/thymeleaf/");
    private static final String VERIFIED = "verified alice@example.com";
    private static final Pattern THREAD =
            Pattern.compile("\"(appId|connection(?:Type|Email|Key))\":\"([^\"]*)\"");

    private final Visitor alice;
    private final URI root;
    private String crisp = "";

    SampleChecks(Server server) {
        root = server.root();
        alice = new Visitor(root);
    }

    /** What was checked; each check throws if it fails. */
    Map<String, String> run() throws IOException, InterruptedException {
        Map<String, String> results = new LinkedHashMap<>();
        signIn();
        results.put("sample: JSP and Thymeleaf pages render, the policy is amended", "yes");
        inThePage();
        inAFrame();
        byToken();
        results.put(
                "sample: sandbox vendors verify the user, in the page, in a frame, by token",
                "yes");
        signOut();
        results.put("sample: after sign-out the guard alone, and no token", "yes");
        return results;
    }

    private void signIn() throws IOException, InterruptedException {
        for (String page : PAGES) {
            assertThat(alice.get(page).body())
                    .contains("Nobody is signed in", "data-support-widget=\"guard\"")
                    .doesNotContain("data-support-widget=\"thread\"");
        }
        alice.post("/sample/login", Map.of("username", "alice", "password", "alice"));
        for (String path : PAGES) {
            HttpResponse<String> page = alice.get(path);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Alice Adams is signed in");
            String nonce = first(page.body(), "<script nonce=\"([^\"]+)\" data-support");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'; script-src 'self' 'nonce-")
                    .contains("'nonce-" + nonce + "'", " http://sandbox.localhost:8080");
        }
    }

    private void inThePage() throws IOException, InterruptedException {
        for (String path : PAGES) {
            String page = alice.get(path).body();
            Map<String, String> given = new LinkedHashMap<>();
            THREAD.matcher(page)
                    .results()
                    .forEach(found -> given.put(found.group(1), found.group(2)));
            assertThat(alice.post(VENDORS + "thread/visitor", given).body()).isEqualTo(VERIFIED);
            given.put("connectionEmail", "bob@example.com");
            assertThat(alice.post(VENDORS + "thread/visitor", given).body()).startsWith("rejected");
            crisp = first(page, "<iframe[^>]* src=\"http://sandbox[^/]*(/sandbox/crisp/[^\"]*)\"");
        }
    }

    private void inAFrame() throws IOException, InterruptedException {
        String path = "/sample" + crisp.replace("&amp;", "&");
        assertThat(alice.get(path, "Referer", root.toString()).body()).contains(VERIFIED);
    }

    private void byToken() throws IOException, InterruptedException {
        String answer = alice.get("/sample/support-widget/token/zendesk-chat").body();
        Map<String, String> given =
                Map.of(
                        "account_key",
                        "demoZendeskAccountKey",
                        "jwt",
                        first(answer, "\"token\":\"([^\"]+)\""));
        assertThat(alice.post(VENDORS + "zendesk-chat/visitor", given).body()).isEqualTo(VERIFIED);
    }

    private void signOut() throws IOException, InterruptedException {
        alice.post("/sample/logout", Map.of());
        for (String page : PAGES) {
            assertThat(alice.get(page).body())
                    .contains("Nobody is signed in", "data-support-widget=\"guard\"")
                    .doesNotContain("data-support-widget=\"thread\"", "alice@example.com");
        }
        assertThat(alice.get("/sample/support-widget/token/zendesk-chat").statusCode())
                .isEqualTo(401);
    }

    private static String first(String text, String expression) {
        return Pattern.compile(expression)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + expression + " in\n" + text));
    }
}
