package org.supportwidget.sample.sessionend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.supportwidget.sample.queued.QueuedVendor;

/**
 * A stop that waits in a queue has not happened; and a page for nobody must be able to ask for it.
 */
@ExtendWith(Stage.class)
class QueuedStopIT {
    private static final String FRAME = "**/sandbox/queued/frame";

    private final Cluster cluster;
    private final Computer computer;
    private final List<Route> held = new ArrayList<>();

    QueuedStopIT(Cluster cluster, Browsers browsers) {
        this.cluster = cluster;
        String sandbox = cluster.otherOrigin();
        cluster.use(
                Map.of(
                        "vendors",
                        "unthread, thread, crisp, zendesk-chat, reamaze, queued",
                        "queued.address",
                        sandbox + "/sandbox/queued",
                        "queued.csp.script-src",
                        sandbox,
                        "queued.csp.connect-src",
                        sandbox,
                        "queued.secret",
                        "demo-queued-secret-5a1c99de",
                        "queued.script",
                        sandbox + "/sandbox/queued/loader.js"));
        computer = new Computer(cluster, browsers.fresh());
        computer.context()
                .route(
                        "**/sandbox/queued/loader.js",
                        route ->
                                route.fulfill(
                                        new FulfillOptions()
                                                .setContentType("text/javascript")
                                                .setBody(QueuedVendor.LOADER)));
        computer.context().route(FRAME, QueuedStopIT::answer);
        computer.signIn(Person.ANN);
        computer.open("/jsp/support");
        assertThat(computer.page().locator("#queued")).hasText(Person.ANN.email());
    }

    @AfterEach
    void the_console_is_empty() {
        assertThat(computer.problems()).isEmpty();
        computer.close();
        cluster.use(Map.of());
    }

    @Test
    void a_page_for_nobody_stops_a_vendor_that_must_be_told_its_address() {
        cluster.expireSessions();

        computer.open("/jsp/");

        computer.page().waitForFunction("() => !localStorage.queued");
        computer.settleOnNobody();
        assertThat(mark()).isEqualTo("null");
    }

    @Test
    void a_stop_in_the_queue_leaves_the_mark() {
        computer.context().unroute(FRAME);
        computer.context().route(FRAME, held::add);
        computer.openMarkup("<a id=go data-support-logout href=/test/out?to=/static.html>Out</a>");
        computer.page().locator("#go").click();
        computer.page().waitForURL(cluster.url("/static.html"));
        assertThat(mark()).startsWith("-");

        int before = held.size();
        computer.openUnfinished("/jsp/");
        computer.page().waitForCondition(() -> held.size() > before);
        assertThat(computer.page().evaluate("localStorage.queued")).isEqualTo(Person.ANN.email());
        assertThat(mark()).startsWith("-");
        answer(held.get(held.size() - 1));

        computer.page().waitForFunction("() => !localStorage.queued");
        computer.settleOnNobody();
        assertThat(mark()).isEqualTo("null");
    }

    private String mark() {
        return "" + computer.page().evaluate("localStorage['support-widget.queued']");
    }

    private static void answer(Route route) {
        route.fulfill(new FulfillOptions().setHeaders(Map.of("Access-Control-Allow-Origin", "*")));
    }
}
