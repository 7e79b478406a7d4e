package org.supportwidget.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportwidget.sample.TokenChat.MARK;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.sample.server.SampleServer;

/** Whom the SDK logs out: who has no token any longer, and who is stopped meanwhile. */
@ExtendWith(Sample.class)
class ZendeskTokenStopIT {
    private final TokenChat chat;

    ZendeskTokenStopIT(SampleServer server, Chromium chromium) {
        chat = new TokenChat(server.sandboxOrigin(), chromium);
    }

    @AfterEach
    void close() {
        chat.close();
    }

    @Test
    void a_user_whose_session_has_ended_is_stopped_and_not_asked_for_again() {
        chat.be("alice");
        chat.open();
        chat.answered(1);
        chat.page().context().clearCookies();

        chat.page().evaluate("ask()");
        chat.answered(2);
        chat.stopped();
        chat.page().evaluate("ask()");
        chat.answered(3);

        assertThat(chat.answers().subList(1, 3)).containsExactly(null, null);
        assertThat(chat.asked()).hasSize(2);
        assertThat(chat.ended()).isEqualTo("page ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/page", "http://127.0.0.1:9/login"})
    void a_redirect_to_a_log_in_page_is_as_good_as_401(String login) {
        chat.be("alice");
        chat.open();
        chat.answered(1);
        chat.page()
                .route(
                        "**" + ChatPages.TOKEN_PATH + "?*",
                        route ->
                                route.fulfill(
                                        new Route.FulfillOptions()
                                                .setStatus(302)
                                                .setHeaders(Map.of("Location", login))));

        chat.page().evaluate("ask()");
        chat.answered(2);
        chat.stopped();

        assertThat(chat.answers().get(1)).isNull();
        assertThat(chat.asked()).hasSize(2);
        assertThat(chat.ended()).isEqualTo("page ");
    }

    @Test
    void an_open_page_of_alices_never_gets_bobs_token() throws Exception {
        chat.be("alice");
        chat.open();
        chat.answered(1);
        chat.be("bob");

        chat.page().evaluate("ask()");
        chat.answered(2);
        chat.stopped();

        assertThat(TokenChat.email(chat.answers().get(0))).isEqualTo("alice@example.com");
        assertThat(chat.answers().get(1)).isNull();
    }

    /** The vendor's storage is shared: what ends Alice's chat here is followed by Bob's start. */
    @Test
    void a_page_that_missed_bobs_start_in_another_tab_has_it_repeated() {
        chat.page()
                .addInitScript(
                        "addEventListener('storage', event => event.stopImmediatePropagation(), true)");
        chat.be("alice");
        chat.open();
        chat.answered(1);
        chat.be("bob");
        Page bobs = chat.tab();
        bobs.navigate(chat.pages().page());
        bobs.waitForFunction("window.answers && answers.length === 1");
        String mark = (String) bobs.evaluate(MARK);

        chat.page().evaluate("ask()");
        bobs.waitForFunction("answers.length === 2");

        assertThat(chat.page().evaluate(MARK)).isEqualTo(mark);
        assertThat(chat.answers()).hasSize(2).last().isNull();
    }

    @Test
    void a_token_that_arrives_after_the_stop_is_kept_back() {
        List<Route> held = new ArrayList<>();
        chat.be("alice");
        chat.route(held::add);
        chat.open();
        chat.page().waitForCondition(() -> held.size() == 1);

        chat.page().evaluate("supportWidget.stop()");
        held.get(0).resume();
        chat.answered(1);

        assertThat(chat.answers()).containsOnlyNulls();
        assertThat(chat.ended()).isEqualTo("page ");
    }

    @Test
    void an_sdk_without_a_chat_to_end_is_logged_out_all_the_same() {
        chat.be("alice");
        chat.open();
        chat.answered(1);
        chat.page().evaluate("zChat.endChat = () => { throw new Error('no chat') }; 0");

        chat.page().evaluate("supportWidget.stop()");

        chat.stopped();
        assertThat(chat.ended()).isEqualTo("page ");
        assertThat(chat.problems()).isEmpty();
    }

    @Test
    void a_stop_is_owed_while_the_sdk_fails_to_log_out() {
        chat.page().clock().install();
        chat.be("alice");
        chat.open();
        chat.answered(1);
        String user = ((String) chat.page().evaluate(MARK)).substring(1);
        chat.page()
                .evaluate(
                        "zChat.endChat = zChat.logoutForAll = () => { throw new Error('not connected') }; 0");

        chat.page().evaluate("supportWidget.stop()");
        chat.page().clock().runFor(1_500);

        assertThat(chat.page().evaluate(MARK)).isEqualTo("-" + user);
        assertThat(chat.problems()).isEmpty();
    }
}
