package org.supportwidget.sample.sessionend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages that stay open while their session ends. */
@ExtendWith(Stage.class)
class WatchIT {
    private static final String SEEN = "localStorage['support-widget-seen']";

    private final Cluster cluster;
    private final Computer computer;
    private final List<String> questions = new ArrayList<>();

    WatchIT(Cluster cluster, Browsers browsers) {
        this.cluster = cluster;
        cluster.use(Map.of("session-end.watch", "on"));
        computer = new Computer(cluster, browsers.fresh());
        computer.signIn(Person.ANN);
        computer.context()
                .onRequest(
                        request -> {
                            if (request.url().endsWith("/token/state")) {
                                questions.add(request.url());
                            }
                        });
    }

    @AfterEach
    void the_console_is_empty() {
        assertThat(computer.problems())
                .allMatch(problem -> problem.contains("the server responded with a status of 401"));
        computer.close();
        cluster.use(Map.of());
    }

    @Test
    void two_tabs_ask_once_when_a_session_of_five_seconds_has_ended() {
        sessionOf(5);
        open();
        Page first = computer.page();
        computer.newTab();
        open();

        annIsForgotten();

        computer.lookAt(first);
        annIsForgotten();
        assertThat(questions).hasSize(1);
    }

    @Test
    void a_session_that_is_alive_is_asked_for_again_only_when_it_could_have_ended() {
        computer.page().clock().install();
        sessionOf(1800);
        open();
        answersAreSeen(computer.page());
        isAskedAfter("31:00");

        computer.page().clock().fastForward("29:00");
        computer.page().evaluate("navigator.locks.request('support-widget.?', () => 0)");
        assertThat(questions).hasSize(1);

        isAskedAfter("02:00");
        computer.waitForAll(Person.ANN);
        assertThat(questions).hasSize(2);
    }

    @Test
    void a_laptop_that_wakes_up_asks_at_once() {
        computer.page().clock().install();
        sessionOf(1800);
        open();
        answersAreSeen(computer.page());
        cluster.expireSessions();

        computer.page().clock().fastForward("01:00:00");

        annIsForgotten();
        assertThat(questions).hasSize(1);
    }

    @Test
    void what_any_tab_has_fetched_since_counts() {
        Page first = computer.page();
        first.clock().install();
        sessionOf(1800);
        open();
        computer.newTab();
        open();
        first.clock().fastForward("20:00");
        answersAreSeen(first);

        first.clock().fastForward("20:00");
        first.evaluate("navigator.locks.request('support-widget.?', () => 0)");
        assertThat(questions).isEmpty();

        cluster.expireSessions();
        first.clock().fastForward("11:00");
        annIsForgotten();
    }

    @Test
    void nobody_asks_unless_it_is_switched_on() {
        cluster.use(Map.of());
        computer.page().clock().install();
        sessionOf(1800);
        open();
        cluster.expireSessions();

        computer.page().clock().fastForward("01:00:00");

        computer.page().evaluate("fetch('/test/who').then(answer => answer.text())");
        assertThat(questions).isEmpty();
        assertThat(computer.page().content()).doesNotContain("\"session\":");
    }

    private void open() {
        computer.open("/jsp/support");
        computer.waitForAll(Person.ANN);
        questions.clear();
    }

    /** The browser reports answers some time after they came, and in their order. */
    private void answersAreSeen(Page tab) {
        String before = "" + tab.evaluate(SEEN);
        computer.page().evaluate("fetch('/test/who').then(answer => answer.text())");
        tab.waitForFunction("before => " + SEEN + " !== before", before);
    }

    private void isAskedAfter(String time) {
        computer.page()
                .waitForResponse("**/token/state", () -> computer.page().clock().fastForward(time));
    }

    private void annIsForgotten() {
        computer.settleOnNobody();
        assertThat(computer.seen().values()).allMatch(String::isEmpty);
        assertThat(computer.keepers()).isEmpty();
    }

    private void sessionOf(int seconds) {
        RequestOptions length =
                RequestOptions.create().setForm(FormData.create().set("seconds", seconds));
        assertThat(computer.context().request().post(cluster.url("/test/last"), length).status())
                .isEqualTo(204);
    }
}
