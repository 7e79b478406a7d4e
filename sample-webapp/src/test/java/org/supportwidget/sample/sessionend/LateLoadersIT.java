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

/** Vendors' scripts that come when nobody expects them any longer; each takes up its visitor. */
@ExtendWith(Stage.class)
class LateLoadersIT {
    private static final String SUPPORT = "/jsp/support";
    private static final String SCRIPTS = "**/sandbox/*/*.js";
    private static final int LONG = 26_000;

    private final Cluster cluster;
    private final Computer computer;
    private final List<Route> held = new ArrayList<>();

    LateLoadersIT(Cluster cluster, Browsers browsers) {
        this.cluster = cluster;
        cluster.use(Map.of());
        computer = new Computer(cluster, browsers.fresh());
        computer.signIn(Person.ANN);
        computer.open(SUPPORT);
        computer.waitForAll(Person.ANN);
        computer.say(Person.SECRET);
    }

    @AfterEach
    void no_error_is_uncaught() {
        assertThat(computer.problems()).isEmpty();
        computer.close();
        cluster.use(Map.of());
    }

    @Test
    void on_a_page_for_nobody() {
        cluster.expireSessions();
        openAndWaitInVain("/jsp/");

        theScriptsCome();

        nothingIsLeftOfAnn();
    }

    @Test
    void on_the_page_of_the_next_user() {
        computer.signIn(Person.BEN);
        openAndWaitInVain(SUPPORT);

        theScriptsCome();

        computer.waitForAll(Person.BEN);
        assertThat(computer.seen().toString()).doesNotContain(Person.ANNS);
    }

    @Test
    void on_the_page_of_the_same_user() {
        openAndWaitInVain(SUPPORT);

        theScriptsCome();

        computer.waitForAll(Person.ANN);
        assertThat(computer.seen().get("thread")).contains(Person.SECRET);
    }

    @Test
    void in_a_tab_that_waited_while_another_one_signed_out() {
        Page first = computer.page();
        first.route(SCRIPTS, held::add);
        computer.openUnfinished(SUPPORT);
        Page second = computer.newTab();
        second.route(SCRIPTS, Route::abort);
        computer.openUnfinished(SUPPORT);
        second.evaluate("supportWidget.stop()");
        cluster.expireSessions();
        computer.open("/static.html");
        computer.problems().removeIf(problem -> problem.contains("Failed to load resource"));

        computer.lookAt(first);
        theScriptsCome();

        nothingIsLeftOfAnn();
    }

    @Test
    void in_a_tab_that_stopped_in_vain() {
        Page page = computer.page();
        page.route(SCRIPTS, held::add);
        computer.openUnfinished(SUPPORT);
        page.clock().install();
        page.evaluate("void supportWidget.stop()");
        page.clock().runFor(LONG);

        theScriptsCome();

        nothingIsLeftOfAnn();
    }

    @Test
    void on_a_page_that_could_not_load_them_at_first() {
        Page page = computer.page();
        page.route(
                SCRIPTS,
                route -> {
                    held.add(route);
                    route.abort();
                });
        computer.openUnfinished(SUPPORT);
        page.waitForCondition(() -> held.size() == 4);
        page.unroute(SCRIPTS);

        computer.waitForAll(Person.ANN);

        computer.problems().removeIf(problem -> problem.contains("Failed to load resource"));
    }

    private void openAndWaitInVain(String path) {
        Page page = computer.page();
        page.clock().install();
        page.route(SCRIPTS, held::add);
        computer.openUnfinished(path);
        page.waitForCondition(() -> held.size() == 4);
        page.clock().runFor(LONG);
    }

    private void theScriptsCome() {
        computer.page().waitForCondition(() -> held.size() == 4);
        computer.page().unroute(SCRIPTS);
        held.forEach(Route::resume);
        computer.page()
                .waitForFunction(
                        "() => ['$unthread', 'chatgenie', 'zChat', 'Reamaze'].every(n => window[n])");
    }

    private void nothingIsLeftOfAnn() {
        computer.settleOnNobody();
        assertThat(computer.keepers()).isEmpty();
        assertThat(computer.seen().toString()).doesNotContain(Person.ANNS);
    }
}
