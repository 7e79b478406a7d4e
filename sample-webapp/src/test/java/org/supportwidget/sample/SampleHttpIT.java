package org.supportwidget.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.sample.server.SampleServer;

@ExtendWith(Sample.class)
class SampleHttpIT {
    private final SampleServer server;
    private final Http visitor;

    SampleHttpIT(SampleServer server) {
        this.server = server;
        visitor = new Http(server.uri());
    }

    @BeforeEach
    void nobody_is_signed_in() throws Exception {
        assertThat(visitor.get("/jsp/").body()).contains("Nobody is signed in");
    }

    @ParameterizedTest
    @CsvSource({
        "alice, Alice Adams, alice@example.com, 1001",
        "bob, Bob Brown, bob@example.com, 1002"
    })
    void signs_a_user_in_for_both_kinds_of_pages(String user, String name, String email, String id)
            throws Exception {
        HttpResponse<String> answer = visitor.signIn(user);

        assertThat(answer.statusCode()).isEqualTo(302);
        for (String home : new String[] {"/jsp/", "/thymeleaf/"}) {
            assertThat(visitor.get(home).body())
                    .contains(name + " is signed in", "<strong>" + email, "<strong>" + id);
        }
    }

    @ParameterizedTest
    @CsvSource({"alice, bob", "alice, ''", "'', ''", "mallory, mallory"})
    void refuses_a_wrong_password(String user, String password) throws Exception {
        HttpResponse<String> answer =
                visitor.post("/login", Map.of("username", user, "password", password));

        assertThat(answer.body()).contains("User name or password is wrong.");
        assertThat(visitor.get("/jsp/").body()).contains("Nobody is signed in");
    }

    @Test
    void shows_a_failed_user_name_again_without_becoming_markup() throws Exception {
        HttpResponse<String> answer =
                visitor.post("/login", Map.of("username", "Zoë'><script>", "password", "x"));

        assertThat(answer.body()).contains("value=\"Zoë&#039;&gt;&lt;script&gt;\"");
    }

    @Test
    void gives_the_session_a_new_id_at_log_in() throws Exception {
        String before = visitor.sessionId();

        visitor.signIn("alice");

        assertThat(before).isNotEmpty();
        assertThat(visitor.sessionId()).isNotEmpty().isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"'', /", "jsp, /jsp/", "thymeleaf, /thymeleaf/", "//evil.example, /"})
    void goes_on_to_the_pages_that_asked_for_log_in(String pages, String target) throws Exception {
        HttpResponse<String> answer =
                visitor.post(
                        "/login", Map.of("username", "bob", "password", "bob", "pages", pages));

        assertThat(server.uri().resolve(location(answer))).isEqualTo(server.uri().resolve(target));
    }

    @ParameterizedTest
    @CsvSource({"'', /", "jsp, /jsp/signed-out", "thymeleaf, /thymeleaf/signed-out"})
    void ends_the_session_at_log_out(String pages, String target) throws Exception {
        visitor.signIn("alice");

        HttpResponse<String> answer = visitor.post("/logout", Map.of("pages", pages));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(server.uri().resolve(location(answer))).isEqualTo(server.uri().resolve(target));
        assertThat(visitor.get("/jsp/").body()).contains("Nobody is signed in");
    }

    @Test
    void a_link_does_not_sign_anybody_out() throws Exception {
        visitor.signIn("alice");

        assertThat(visitor.get("/logout").statusCode()).isEqualTo(405);
        assertThat(visitor.get("/jsp/").body()).contains("Alice Adams is signed in");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://x.example"
    })
    void refuses_forms_of_other_sites(String header, String value) throws Exception {
        visitor.signIn("alice");

        assertThat(visitor.post("/logout", Map.of(), header, value).statusCode()).isEqualTo(403);
        assertThat(visitor.get("/jsp/").body()).contains("Alice Adams is signed in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/jsp",
                "/jsp/",
                "/jsp/support",
                "/jsp/signed-out",
                "/thymeleaf/",
                "/thymeleaf/support",
                "/thymeleaf/signed-out",
                "/login",
                "/logout",
                "/static.html",
                "/sample.css",
                "/no-such-page",
                "/jsp/no-such-page"
            })
    void every_answer_has_a_strict_policy_with_a_fresh_nonce(String path) throws Exception {
        String first = policy(visitor.get(path));
        String second = policy(visitor.get(path));

        assertThat(first)
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe-", " https: ", " * ")
                .containsPattern("script-src 'self' 'nonce-[A-Za-z0-9+/]{22}=='")
                .isNotEqualTo(second);
    }

    @Test
    void redirects_have_the_policy_too() throws Exception {
        assertThat(policy(visitor.signIn("alice"))).contains("default-src 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "support", "signed-out"})
    void jsp_and_thymeleaf_pages_are_the_same(String page) throws Exception {
        for (String user : new String[] {"nobody", "alice"}) {
            visitor.signIn(user);

            assertThat(body(visitor.get("/thymeleaf/" + page)))
                    .isEqualTo(body(visitor.get("/jsp/" + page)));
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    /** The page from its main part on, without what must differ: layout, nonces, the engine. */
    private static String body(HttpResponse<String> answer) {
        String html = answer.body();
        return html.substring(html.indexOf("<main>"))
                .replaceAll("\\s+", " ")
                .replaceAll(" ?(<[^>]+>) ?", "$1")
                .replaceAll("nonce([-=]\"?)[A-Za-z0-9+/_-]+=*", "nonce$1NONCE")
                .replaceAll("\"at\":\\d+", "\"at\":0")
                .replaceAll("&#0?39;", "'")
                .replaceAll("\\b(jsp|thymeleaf)\\b", "ENGINE");
    }
}
