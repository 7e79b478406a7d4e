package org.supportwidget.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.nimbusds.jwt.SignedJWT;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.sample.server.SampleServer;

/**
 * How a page answers the SDK when it asks for a token. In place of the SDK stands one that keeps
 * what it is answered in {@code answers}, and in local storage who was logged out where.
 */
@ExtendWith(Sample.class)
class ZendeskTokenIT {
    private static final String SDK =
            """
            window.answers = [];
            window.zChat = {
              init(config) {
                window.ask = () => config.authentication.jwt_fn((token) => answers.push(token || null));
                ask();
              },
              endChat: (done) => done(),
              logoutForAll() { localStorage.ended = (localStorage.ended || '') + (window.name || 'page') + ' '; },
            };
            """;
    private static final String MARK = "localStorage['support-widget.zendesk-chat']";

    private final ChatPages pages;
    private final Visitor visitor;
    private final Page page;
    private final List<String> asked = new ArrayList<>();
    private int responses;

    ZendeskTokenIT(SampleServer server, Chromium chromium) {
        pages = new ChatPages(server.sandboxOrigin());
        visitor = chromium.visitor();
        page = tab();
    }

    @AfterEach
    void close() {
        visitor.close();
        pages.close();
    }

    @Test
    void each_time_the_sdk_asks_it_is_given_a_new_answer_of_the_server() throws Exception {
        be("alice");
        open();
        answered(1);
        page.evaluate("ask()");
        answered(2);

        assertThat(asked).hasSize(2).allMatch(url -> url.matches(".*\\?for=[0-9a-f]{32}"));
        for (Object token : answers()) {
            assertThat(email(token)).isEqualTo("alice@example.com");
        }
        assertThat(visitor.problems()).isEmpty();
    }

    @Test
    void a_server_that_fails_is_asked_twice_and_the_sdk_is_told_that_there_is_no_token() {
        be("alice");
        route(route -> route.fulfill(status(500)));
        open();

        answered(1);
        assertThat(answers()).containsOnlyNulls();
        assertThat(asked).hasSize(2);
        assertThat(ended()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "<!DOCTYPE html>", "{\"token\":\"\"}"})
    void an_answer_without_a_token_is_a_failure(String body) {
        be("alice");
        route(route -> route.fulfill(new Route.FulfillOptions().setStatus(200).setBody(body)));
        open();

        answered(1);
        assertThat(answers()).containsOnlyNulls();
        assertThat(asked).hasSize(2);
    }

    @Test
    void a_server_that_fails_once_is_forgiven() throws Exception {
        be("alice");
        route(
                route -> {
                    if (asked.size() == 1) {
                        route.abort();
                    } else {
                        route.resume();
                    }
                });
        open();

        answered(1);
        assertThat(email(answers().get(0))).isEqualTo("alice@example.com");
        assertThat(asked).hasSize(2);
    }

    @Test
    void a_server_that_does_not_answer_is_not_waited_for() {
        page.clock().install();
        be("alice");
        route(route -> {});
        open();

        timeOut(1);
        assertThat(answers()).isEmpty();
        timeOut(2);
        answered(1);
        assertThat(answers()).containsOnlyNulls();
    }

    @Test
    void a_server_that_begins_an_answer_and_never_ends_it_is_not_waited_for() {
        page.clock().install();
        be("alice");
        route(
                route ->
                        route.resume(
                                new Route.ResumeOptions().setUrl(pages.origin() + "/app/stalls")));
        open();

        for (int times = 1; times <= 2; times++) {
            int begun = times;
            page.waitForCondition(() -> responses == begun);
            timeOut(times);
        }
        answered(1);
        assertThat(answers()).containsOnlyNulls();
    }

    @Test
    void a_user_whose_session_has_ended_is_stopped_and_not_asked_for_again() {
        be("alice");
        open();
        answered(1);
        page.context().clearCookies();

        page.evaluate("ask()");
        answered(2);
        stopped();
        page.evaluate("ask()");
        answered(3);

        assertThat(answers().subList(1, 3)).containsExactly(null, null);
        assertThat(asked).hasSize(2);
        assertThat(ended()).isEqualTo("page ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/page", "http://127.0.0.1:9/login"})
    void a_redirect_to_a_log_in_page_is_as_good_as_401(String login) {
        be("alice");
        open();
        answered(1);
        page.route(
                "**" + ChatPages.TOKEN_PATH + "?*",
                route ->
                        route.fulfill(status(302).setHeaders(java.util.Map.of("Location", login))));

        page.evaluate("ask()");
        answered(2);
        stopped();

        assertThat(answers().get(1)).isNull();
        assertThat(asked).hasSize(2);
        assertThat(ended()).isEqualTo("page ");
    }

    @Test
    void an_open_page_of_alices_never_gets_bobs_token() throws Exception {
        be("alice");
        open();
        answered(1);
        be("bob");

        page.evaluate("ask()");
        answered(2);
        stopped();

        assertThat(email(answers().get(0))).isEqualTo("alice@example.com");
        assertThat(answers().get(1)).isNull();
    }

    /** The vendor's storage is shared: what ends Alice's chat here is followed by Bob's start. */
    @Test
    void a_page_that_missed_bobs_start_in_another_tab_has_it_repeated() {
        page.addInitScript(
                "addEventListener('storage', event => event.stopImmediatePropagation(), true)");
        be("alice");
        open();
        answered(1);
        be("bob");
        Page bobs = tab();
        bobs.navigate(pages.page());
        bobs.waitForFunction("window.answers && answers.length === 1");
        String mark = (String) bobs.evaluate(MARK);

        page.evaluate("ask()");
        bobs.waitForFunction("answers.length === 2");

        assertThat(page.evaluate(MARK)).isEqualTo(mark);
        assertThat(answers()).hasSize(2).last().isNull();
    }

    @Test
    void a_token_that_arrives_after_the_stop_is_kept_back() {
        List<Route> held = new ArrayList<>();
        be("alice");
        route(held::add);
        open();
        page.waitForCondition(() -> held.size() == 1);

        page.evaluate("supportWidget.stop()");
        held.get(0).resume();
        answered(1);

        assertThat(answers()).containsOnlyNulls();
        assertThat(ended()).isEqualTo("page ");
    }

    @Test
    void an_sdk_without_a_chat_to_end_is_logged_out_all_the_same() {
        be("alice");
        open();
        answered(1);
        page.evaluate("zChat.endChat = () => { throw new Error('no chat') }; 0");

        page.evaluate("supportWidget.stop()");

        stopped();
        assertThat(ended()).isEqualTo("page ");
        assertThat(visitor.problems()).isEmpty();
    }

    @Test
    void a_stop_is_owed_while_the_sdk_fails_to_log_out() {
        page.clock().install();
        be("alice");
        open();
        answered(1);
        String user = ((String) page.evaluate(MARK)).substring(1);
        page.evaluate(
                "zChat.endChat = zChat.logoutForAll = () => { throw new Error('not connected') }; 0");

        page.evaluate("supportWidget.stop()");
        page.clock().runFor(1_500);

        assertThat(page.evaluate(MARK)).isEqualTo("-" + user);
        assertThat(visitor.problems()).isEmpty();
    }

    @Test
    void another_origins_page_gets_a_token_only_if_it_is_listed() throws Exception {
        try (ChatPages listed =
                new ChatPages("http://127.0.0.1:9", "token.cors.origins", pages.origin())) {
            be("alice");
            page.navigate(pages.origin() + "/app/page");

            assertThat(email(fetched(listed))).isEqualTo("alice@example.com");
            page.navigate(listed.page());
            assertThat(fetched(pages)).isEqualTo("TypeError");
        }
    }

    private Object fetched(ChatPages from) {
        return page.evaluate(
                "url => fetch(url, { credentials: 'include' }).then(answer => answer.json())"
                        + ".then(json => json.token, error => error.name)",
                from.origin() + ChatPages.TOKEN_PATH);
    }

    private Page tab() {
        Page tab = visitor.newPage();
        tab.route(
                "**/web-sdk.js",
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setContentType("text/javascript")
                                        .setBody(SDK)));
        tab.onRequest(
                request -> {
                    if (request.url().contains(ChatPages.TOKEN_PATH + "?")) {
                        asked.add(request.url());
                    }
                });
        tab.onResponse(
                response -> {
                    if (response.url().contains(ChatPages.TOKEN_PATH + "?")
                            || response.url().endsWith("/stalls")) {
                        responses++;
                    }
                });
        return tab;
    }

    private void be(String who) {
        page.context().addCookies(List.of(new Cookie("who", who).setUrl(pages.origin())));
    }

    private void open() {
        page.navigate(pages.page());
    }

    private void route(Consumer<Route> handler) {
        page.route("**" + ChatPages.TOKEN_PATH + "?*", handler);
    }

    private static Route.FulfillOptions status(int status) {
        return new Route.FulfillOptions().setStatus(status);
    }

    private void timeOut(int requests) {
        page.waitForCondition(() -> asked.size() == requests);
        page.clock().fastForward(10_000);
    }

    private void answered(int times) {
        page.waitForFunction("times => window.answers && answers.length === times", times);
    }

    private void stopped() {
        page.waitForFunction("() => !" + MARK);
    }

    @SuppressWarnings("unchecked") // JSON
    private List<@Nullable Object> answers() {
        return (List<@Nullable Object>) page.evaluate("answers");
    }

    private String ended() {
        return String.valueOf(page.evaluate("localStorage.ended || ''"));
    }

    private static String email(Object token) throws Exception {
        return String.valueOf(
                SignedJWT.parse(token.toString()).getPayload().toJSONObject().get("email"));
    }
}
