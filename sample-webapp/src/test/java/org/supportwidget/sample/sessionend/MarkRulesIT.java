package org.supportwidget.sample.sessionend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.supportwidget.sample.sessionend.CallLog.Call;

/**
 * When the runtime writes and removes its mark of a vendor; without any one of these somebody is
 * wronged.
 */
@ExtendWith(Stage.class)
class MarkRulesIT {
    private static final String SUPPORT = "/jsp/support";
    private static final String THREAD = "**/sandbox/thread/widget.js";

    private final Cluster cluster;
    private final Computer computer;
    private final CallLog thread;

    MarkRulesIT(Cluster cluster, Browsers browsers) {
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
    void a_vendor_that_starts_by_itself_finds_the_browser_marked() {
        computer.context()
                .addInitScript("LockManager.prototype.request = () => new Promise(() => {})");
        computer.signIn(Person.ANN);
        computer.open(SUPPORT);
        computer.page().locator("[data-sandbox=reamaze]").getByText("verified ann").waitFor();

        assertThat(mark("reamaze")).matches("\\+[0-9a-f]{32}");
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

    private String mark(String vendor) {
        return String.valueOf(
                computer.page().evaluate("name => localStorage['support-widget.' + name]", vendor));
    }
}
