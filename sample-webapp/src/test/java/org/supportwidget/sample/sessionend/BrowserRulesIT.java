package org.supportwidget.sample.sessionend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.supportwidget.sample.sessionend.CallLog.Call;

/** What the routes force upon the page's runtime; without any one of these somebody is wronged. */
@ExtendWith(Stage.class)
class BrowserRulesIT {
    private static final String SUPPORT = "/jsp/support";
    private static final String THREAD = "**/sandbox/thread/widget.js";

    private final Cluster cluster;
    private final Computer computer;
    private final CallLog thread;

    BrowserRulesIT(Cluster cluster, Browsers browsers) {
        this.cluster = cluster;
        cluster.use(Map.of());
        computer = new Computer(cluster, browsers.fresh());
        thread = CallLog.of(computer.context());
    }

    @AfterEach
    void close() {
        computer.close();
        cluster.use(Map.of());
    }

    @Test
    void announces_then_stops_then_starts() {
        annIsThere();
        computer.newTab();
        computer.signIn(Person.BEN);
        computer.open(SUPPORT);
        computer.waitForAll(Person.BEN);

        List<Call> calls = thread.calls();
        Call start = calls.get(calls.size() - 1);
        assertThat(start.what()).isEqualTo("start ben@example.org");
        List<Call> stops = calls.subList(1, calls.size() - 1);
        assertThat(stops).extracting(Call::what).containsOnly("stop").hasSizeBetween(1, 2);
        assertThat(stops.get(0).mark()).startsWith("-");
        assertThat(start.at() - stops.get(0).at()).isGreaterThan(150);
    }

    @Test
    void a_stop_that_another_tab_announced_does_not_come_late() {
        computer.context()
                .addInitScript(
                        """
                        let chat;
                        Object.defineProperty(window, 'zChat', {
                          get: () => chat,
                          set(given) {
                            const { init, logout } = given;
                            const note = what => noteCall({ what, mark: '', at: 0 });
                            given.init = config => { note('chat in'); init(config); };
                            given.logout = () => { note('chat out'); logout(); };
                            chat = given;
                          },
                        });""");
        annIsThere();
        Page anns = computer.page();
        anns.evaluate("zChat.endChat = () => {}");
        computer.newTab();
        computer.signIn(Person.BEN);
        computer.open(SUPPORT);
        computer.waitForAll(Person.BEN);
        // In Ben's tab there was nothing to log out: the SDK had not been started there.
        anns.waitForCondition(() -> thread.names().contains("chat out"));

        assertThat(thread.names().lastIndexOf("chat in"))
                .isGreaterThan(thread.names().lastIndexOf("chat out"));
    }

    @Test
    void a_page_restored_for_somebody_else_is_fetched_anew_and_stops_nobody() {
        cluster.use(Map.of("cache.guard", "off"));
        annIsThere();
        computer.signIn(Person.BEN);
        computer.open("/thymeleaf/support");
        computer.waitForAll(Person.BEN);
        computer.say("Ben was here");
        thread.clear();

        computer.page().evaluate("history.back()");
        // Not for a navigation: a page that is restored and fetched anew at once has half of one.
        computer.page().waitForCondition(() -> computer.page().url().equals(cluster.url(SUPPORT)));
        computer.waitForAll(Person.BEN);

        assertThat(thread.names()).containsExactly("restored", "start ben@example.org");
        assertThat(computer.seen().get("thread")).contains("Ben was here");
        assertThat(computer.seen().toString()).doesNotContain(Person.ANNS);
    }

    @Test
    void a_late_script_asks_again_before_it_starts_somebody() {
        List<Route> held = new ArrayList<>();
        computer.signIn(Person.ANN);
        Page anns = computer.page();
        anns.route(THREAD, held::add);
        computer.openUnfinished(SUPPORT);
        benTakesOverInAnotherTab();

        release(held, anns);

        assertThat(thread.names()).containsExactly("stop", "start ben@example.org");
        benIsUndisturbed();
    }

    @Test
    void a_late_script_asks_again_before_it_stops_somebody() {
        annIsThere();
        List<Route> held = new ArrayList<>();
        cluster.expireSessions();
        Page nobodys = computer.page();
        nobodys.route(THREAD, held::add);
        computer.openUnfinished("/jsp/");
        benTakesOverInAnotherTab();
        thread.clear();

        release(held, nobodys);

        assertThat(thread.names()).isEmpty();
        benIsUndisturbed();
    }

    @Test
    void a_mark_stays_until_its_vendor_has_been_stopped() {
        annIsThere();
        cluster.expireSessions();
        computer.context().route(THREAD, Route::abort);
        computer.open("/jsp/");
        computer.page()
                .waitForFunction(
                        "() => Object.keys(localStorage).sort().join()"
                                + " === 'sandbox-thread,support-widget.thread'");
        assertThat(mark("thread")).startsWith("-");

        computer.signIn(Person.BEN);
        computer.open(SUPPORT);
        computer.page().locator("[data-sandbox=unthread]").getByText("verified ben").waitFor();
        assertThat(mark("thread")).startsWith("-");
        assertThat(computer.seen().get("thread")).isEmpty();

        computer.context().unroute(THREAD);
        computer.open(SUPPORT);
        computer.waitForAll(Person.BEN);
        assertThat(computer.seen().toString()).doesNotContain(Person.ANNS);
    }

    @Test
    void a_mark_stays_when_the_vendor_was_stopped_off_line() {
        annIsThere();
        computer.context().setOffline(true);
        computer.page().evaluate("supportWidget.stop()");
        assertThat(thread.names()).endsWith("stop");
        assertThat(mark("thread")).startsWith("-");

        thread.clear();
        computer.context().setOffline(false);
        computer.settleOnNobody();

        assertThat(thread.names()).containsExactly("stop");
        assertThat(mark("thread")).isEqualTo("null");
    }

    @Test
    void the_mark_is_written_before_the_vendor_is_started() {
        annIsThere();

        assertThat(thread.calls()).extracting(Call::what).containsExactly("start ann@example.org");
        assertThat(thread.calls().get(0).mark()).matches("\\+[0-9a-f]{32}");
    }

    @Test
    void the_same_user_goes_on_after_a_restart_and_on_another_node() {
        annIsThere();
        cluster.restart();
        annGoesOn();
        cluster.switchNode();
        annGoesOn();
    }

    @Test
    void crisps_stop_leaves_the_frame_of_the_new_user() {
        annIsThere();
        computer.signIn(Person.BEN);
        computer.open(SUPPORT);
        computer.waitForAll(Person.BEN);

        assertThat(computer.page().locator("iframe[src*='/sandbox/crisp/']").count()).isOne();
        assertThat(mark("crisp")).startsWith("+");
    }

    @Test
    void a_page_gets_no_token_for_another_user_and_stops_the_vendor() {
        computer.context()
                .addInitScript(
                        """
                        let chat;
                        Object.defineProperty(window, 'zChat', {
                          get: () => chat,
                          set(given) {
                            const init = given.init;
                            given.init = config => { window.given = config; init(config); };
                            chat = given;
                          },
                        });""");
        annIsThere();
        computer.signIn(Person.BEN);

        Object token =
                computer.page()
                        .evaluate(
                                "new Promise(done => given.authentication.jwt_fn("
                                        + "token => done(token || 'none')))");

        assertThat(token).isEqualTo("none");
        computer.page()
                .waitForFunction("() => !document.querySelector('[data-sandbox=zendesk-chat]')");
        assertThat(mark("zendesk-chat")).isEqualTo("null");
    }

    private void annIsThere() {
        computer.signIn(Person.ANN);
        computer.open(SUPPORT);
        computer.waitForAll(Person.ANN);
        computer.say(Person.SECRET);
    }

    private void annGoesOn() {
        thread.clear();
        computer.signIn(new Person("1", "ann@example.org", "Ann Married"));
        computer.open(SUPPORT);
        computer.waitForAll(Person.ANN);
        assertThat(thread.names()).containsExactly("start ann@example.org");
        assertThat(computer.seen().get("thread")).contains(Person.SECRET);
    }

    private void benTakesOverInAnotherTab() {
        computer.newTab();
        computer.signIn(Person.BEN);
        computer.open(SUPPORT);
        computer.waitForAll(Person.BEN);
        computer.say("Ben was here");
    }

    /** The held script arrives; what it sets in motion has come to rest. */
    private static void release(List<Route> held, Page page) {
        held.forEach(Route::resume);
        page.waitForFunction("() => window.chatgenie");
        page.evaluate("new Promise(rest => setTimeout(rest, 500))");
    }

    private void benIsUndisturbed() {
        assertThat(computer.seen().get("thread")).contains("Ben was here", "verified ben");
        computer.page().reload();
        computer.waitForAll(Person.BEN);
        assertThat(computer.seen().get("thread")).contains("Ben was here");
    }

    private String mark(String vendor) {
        return String.valueOf(
                computer.page().evaluate("name => localStorage['support-widget.' + name]", vendor));
    }
}
