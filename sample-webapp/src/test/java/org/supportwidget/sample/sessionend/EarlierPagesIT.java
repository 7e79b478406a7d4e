package org.supportwidget.sample.sessionend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ann's page is answered while she is there, and shown when she has gone. */
@ExtendWith(Stage.class)
class EarlierPagesIT {
    private static final String PAGE = "/test/page?body=Early";

    private static final String REAMAZE = "**/sandbox/reamaze/*.js";

    private static final String LOCKS_COME_LATE =
            """
            {
              const request = navigator.locks.request.bind(navigator.locks);
              const granted = new Promise(resolve => { window.grantLocks = resolve; });
              navigator.locks.request = (name, { mode }, then) =>
                granted.then(() => request(name, { mode }, then));
            }""";

    private final Cluster cluster;
    private final Computer computer;
    private final CallLog thread;
    private final Page first;
    private final List<String> navigations = new ArrayList<>();

    EarlierPagesIT(Cluster cluster, Browsers browsers) {
        this.cluster = cluster;
        cluster.use(Map.of());
        computer = new Computer(cluster, browsers.fresh());
        thread = CallLog.of(computer.context());
        first = computer.page();
        computer.signIn(Person.ANN);
    }

    @AfterEach
    void the_console_is_empty() {
        assertThat(computer.problems()).isEmpty();
        computer.close();
    }

    @Test
    void waiting_for_its_turn() {
        annIsAt("/jsp/");
        first.addInitScript(LOCKS_COME_LATE);
        computer.openUnfinished("/jsp/support");
        // Re:amaze starts whom the page names as soon as its script comes; here, before she is
        // ended.
        first.waitForFunction("() => window.Reamaze");
        annIsEndedInAnotherTab();

        first.evaluate("grantLocks()");

        nobodyIsStarted();
    }

    /** It starts whom the page names as soon as it comes; here, after she has been ended. */
    @Test
    void waiting_for_its_turn_and_for_the_script_of_reamaze() {
        List<Route> held = new ArrayList<>();
        annIsAt("/jsp/");
        first.addInitScript(LOCKS_COME_LATE);
        first.route(REAMAZE, held::add);
        computer.openUnfinished("/jsp/support");
        first.waitForCondition(() -> !held.isEmpty());
        annIsEndedInAnotherTab();

        first.unroute(REAMAZE);
        held.forEach(Route::resume);
        first.waitForFunction("() => window.Reamaze");

        assertThat(computer.keepers()).isEmpty();
        first.evaluate("grantLocks()");
        nobodyIsStarted();
    }

    @Test
    void prefetched_by_speculation_rules() {
        int before = Endings.prefetched();
        annIsAt(
                "/test/page?body="
                        + encoded(
                                "<script type=speculationrules nonce='NONCE'>{\"prefetch\":"
                                        + "[{\"urls\":[\"%s\"],\"eagerness\":\"immediate\"}]}</script>"
                                                .formatted(PAGE)));
        first.waitForCondition(() -> Endings.prefetched() > before);
        annIsEndedInAnotherTab();
        first.waitForFunction("() => !document.querySelector('[data-sandbox-panel]')");
        thread.clear();

        first.evaluate("page => { location = page; }", PAGE);
        first.waitForURL(cluster.url(PAGE));

        nobodyIsStarted();
    }

    @Test
    void kept_by_a_service_worker() {
        annIsAt("/jsp/");
        first.evaluate(
                "navigator.serviceWorker.register('/test/worker.js', { scope: '/' })"
                        + ".then(() => navigator.serviceWorker.ready)");
        first.waitForFunction("() => navigator.serviceWorker.controller");
        computer.open(PAGE);
        computer.waitForScripts(Person.ANN);
        computer.open("/jsp/");
        // A token under way would be refused when her session has ended.
        computer.waitForScripts(Person.ANN);
        annIsEndedInAnotherTab();
        first.waitForFunction("() => !document.querySelector('[data-sandbox-panel]')");
        thread.clear();

        first.evaluate("page => { location = page; }", PAGE);
        first.waitForURL(cluster.url(PAGE));

        nobodyIsStarted();
        assertThat(navigations).hasSizeLessThanOrEqualTo(2);
    }

    private void annIsAt(String path) {
        computer.open(path);
        computer.waitForScripts(Person.ANN);
        computer.say(Person.SECRET);
    }

    private void annIsEndedInAnotherTab() {
        cluster.expireSessions();
        computer.newTab();
        computer.open("/jsp/");
        computer.settleOnNobody();
        assertThat(computer.keepers()).isEmpty();
        computer.lookAt(first);
        thread.clear();
        first.onRequest(
                request -> {
                    if (request.isNavigationRequest() && request.frame() == first.mainFrame()) {
                        navigations.add(request.url());
                    }
                });
    }

    private void nobodyIsStarted() {
        first.waitForLoadState(LoadState.NETWORKIDLE);
        first.waitForFunction(
                "() => document.readyState === 'complete' && window.supportWidget && !document"
                        + ".querySelector('[data-sandbox-panel], [name^=support-widget-crisp]')");
        assertThat(thread.names()).noneMatch(call -> call.startsWith("start"));
        assertThat(computer.keepers()).isEmpty();
        assertThat(computer.seen().toString()).doesNotContain(Person.ANNS);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
