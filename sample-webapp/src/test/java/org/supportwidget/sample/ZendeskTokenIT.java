package org.supportwidget.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.sample.server.SampleServer;

/** What the SDK is answered when it asks for a token, and how often the server is asked for it. */
@ExtendWith(Sample.class)
class ZendeskTokenIT {
    private final TokenChat chat;

    ZendeskTokenIT(SampleServer server, Chromium chromium) {
        chat = new TokenChat(server.sandboxOrigin(), chromium);
    }

    @AfterEach
    void close() {
        chat.close();
    }

    @Test
    void each_time_the_sdk_asks_it_is_given_a_new_answer_of_the_server() throws Exception {
        chat.be("alice");
        chat.open();
        chat.answered(1);
        chat.page().evaluate("ask()");
        chat.answered(2);

        assertThat(chat.asked()).hasSize(2).allMatch(url -> url.matches(".*\\?for=[0-9a-f]{32}"));
        for (Object token : chat.answers()) {
            assertThat(TokenChat.email(token)).isEqualTo("alice@example.com");
        }
        assertThat(chat.problems()).isEmpty();
    }

    @Test
    void a_server_that_fails_is_asked_twice_and_the_sdk_is_told_that_there_is_no_token() {
        chat.be("alice");
        chat.route(route -> route.fulfill(status(500)));
        chat.open();

        chat.answered(1);
        assertThat(chat.answers()).containsOnlyNulls();
        assertThat(chat.asked()).hasSize(2);
        assertThat(chat.ended()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "<!DOCTYPE html>", "{\"token\":\"\"}"})
    void an_answer_without_a_token_is_a_failure(String body) {
        chat.be("alice");
        chat.route(route -> route.fulfill(new Route.FulfillOptions().setStatus(200).setBody(body)));
        chat.open();

        chat.answered(1);
        assertThat(chat.answers()).containsOnlyNulls();
        assertThat(chat.asked()).hasSize(2);
    }

    @Test
    void a_server_that_fails_once_is_forgiven() throws Exception {
        chat.be("alice");
        chat.route(
                route -> {
                    if (chat.asked().size() == 1) {
                        route.abort();
                    } else {
                        route.resume();
                    }
                });
        chat.open();

        chat.answered(1);
        assertThat(TokenChat.email(chat.answers().get(0))).isEqualTo("alice@example.com");
        assertThat(chat.asked()).hasSize(2);
    }

    @Test
    void a_server_that_does_not_answer_is_not_waited_for() {
        chat.page().clock().install();
        chat.be("alice");
        chat.route(route -> {});
        chat.open();

        chat.timeOut(1);
        assertThat(chat.answers()).isEmpty();
        chat.timeOut(2);
        chat.answered(1);
        assertThat(chat.answers()).containsOnlyNulls();
    }

    @Test
    void a_server_that_begins_an_answer_and_never_ends_it_is_not_waited_for() {
        chat.page().clock().install();
        chat.be("alice");
        chat.route(
                route ->
                        route.resume(
                                new Route.ResumeOptions()
                                        .setUrl(chat.pages().origin() + "/app/stalls")));
        chat.open();

        for (int times = 1; times <= 2; times++) {
            int begun = times;
            chat.page().waitForCondition(() -> chat.responses() == begun);
            chat.timeOut(times);
        }
        chat.answered(1);
        assertThat(chat.answers()).containsOnlyNulls();
    }

    @Test
    void another_origins_page_gets_a_token_only_if_it_is_listed() throws Exception {
        try (ChatPages listed =
                new ChatPages("http://127.0.0.1:9", "token.cors.origins", chat.pages().origin())) {
            chat.be("alice");
            chat.page().navigate(chat.pages().origin() + "/app/page");

            assertThat(TokenChat.email(fetched(listed))).isEqualTo("alice@example.com");
            chat.page().navigate(listed.page());
            assertThat(fetched(chat.pages())).isEqualTo("TypeError");
        }
    }

    private Object fetched(ChatPages from) {
        return chat.page()
                .evaluate(
                        "url => fetch(url, { credentials: 'include' }).then(answer => answer.json())"
                                + ".then(json => json.token, error => error.name)",
                        from.origin() + ChatPages.TOKEN_PATH);
    }

    private static Route.FulfillOptions status(int status) {
        return new Route.FulfillOptions().setStatus(status);
    }
}
