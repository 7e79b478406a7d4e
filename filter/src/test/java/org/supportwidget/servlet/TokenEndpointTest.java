package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportwidget.servlet.TokenAnswers.JANE;
import static org.supportwidget.servlet.TokenAnswers.PATH;
import static org.supportwidget.servlet.TokenAnswers.SESSION;
import static org.supportwidget.servlet.TokenAnswers.claims;
import static org.supportwidget.servlet.TokenAnswers.error;
import static org.supportwidget.servlet.TokenAnswers.header;
import static org.supportwidget.servlet.TokenAnswers.json;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET {token.path}/{vendor}} over HTTP: the paths, the methods and the answer. */
class TokenEndpointTest {
    private TokenServer server;

    TokenEndpointTest() throws Exception {
        server = new TokenServer("", TokenServer.Filters.BY_ITSELF, SESSION);
    }

    @BeforeEach
    void sign_in() throws Exception {
        server.be(JANE);
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @Test
    void gives_the_signed_in_user_a_token_that_zendesk_verifies() throws Exception {
        Instant before = Instant.now();
        HttpResponse<String> answer = server.get(PATH);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type"))
                .isEqualToIgnoringCase("application/json;charset=utf-8");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(json(answer)).containsOnlyKeys("token");
        Map<String, Object> claims = claims(answer);
        assertThat(claims)
                .containsOnlyKeys("name", "email", "external_id", "iat", "exp")
                .containsEntry("name", "jane@acme.com")
                .containsEntry("email", "jane@acme.com")
                .containsEntry("external_id", "43");
        long issued = ((Number) claims.getOrDefault("iat", 0)).longValue();
        assertThat(issued).isBetween(before.getEpochSecond(), Instant.now().getEpochSecond());
        assertThat(claims).containsEntry("exp", issued + 300);
    }

    @Test
    void every_answer_is_kept_by_nobody() throws Exception {
        for (HttpResponse<String> answer :
                List.of(
                        server.get(PATH),
                        server.get(PATH + "?for=0"),
                        server.get(PATH, "Sec-Fetch-Site", "cross-site"),
                        server.get(PATH + "x"),
                        server.send("POST", PATH),
                        server.send("OPTIONS", PATH))) {
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(String.join(",", answer.headers().allValues("Vary")))
                    .contains("Accept-Encoding", "Origin", "Cookie");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/support-widget/token/crisp",
                "/support-widget/token/unthread",
                "/support-widget/token/Zendesk-Chat",
                "/support-widget/token/zendesk-chat/",
                "/support-widget/token/zendesk-chat/x",
                "/support-widget/token/"
            })
    void what_is_no_vendor_with_tokens_is_not_found(String path) throws Exception {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(error(answer)).containsEntry("code", "00-02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/support-widget/token", "/support-widget/tokens/zendesk-chat", "/x"})
    void other_paths_are_the_applications(String path) throws Exception {
        assertThat(server.get(path).body()).isEqualTo("the application");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "HEAD"})
    void other_methods_get_405_and_are_told_which_are_allowed(String method) throws Exception {
        HttpResponse<String> answer = server.send(method, PATH);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "Allow")).isEqualTo("GET, OPTIONS");
        assertThat(answer.body()).doesNotContain("eyJ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/support-widget/token/zendesk%2Dchat",
                "/support%2dwidget/token/%7Aendesk-chat",
                "/support-widget/token/zendesk-chat;jsessionid=0",
                "/support-widget/token;x=y/zendesk-chat;a;b"
            })
    void an_encoded_path_and_path_parameters_make_no_difference(String path) throws Exception {
        assertThat(claims(server.get(path))).containsEntry("email", "jane@acme.com");
    }

    @ParameterizedTest
    @EnumSource
    void a_context_path_and_a_path_of_the_applications_choice(TokenServer.Filters filters)
            throws Exception {
        try (TokenServer shop =
                new TokenServer("/the/shop", filters, SESSION + "token.path = /help/token")) {
            shop.be(JANE);

            assertThat(claims(shop.get("/help/token/zendesk-chat")))
                    .containsEntry("email", "jane@acme.com");
            assertThat(shop.get(PATH).body()).isEqualTo("the application");
        }
    }

    @Test
    void a_window_that_comes_here_after_a_log_in_is_sent_to_the_application() throws Exception {
        HttpResponse<String> answer =
                server.get(PATH, "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/");
    }

    @Test
    void injection_and_policies_leave_the_answer_alone() throws Exception {
        try (TokenServer injecting =
                new TokenServer("", TokenServer.Filters.BY_ITSELF, SESSION + "inject = auto")) {
            injecting.be(JANE);

            HttpResponse<String> answer =
                    injecting.get(PATH, "Accept", "text/html", "Sec-Fetch-Mode", "navigate");

            assertThat(claims(answer)).containsEntry("email", "jane@acme.com");
            assertThat(header(answer, "Content-Length"))
                    .isEqualTo(String.valueOf(answer.body().length()));
        }
    }
}
