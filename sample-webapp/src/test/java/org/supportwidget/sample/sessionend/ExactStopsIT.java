package org.supportwidget.sample.sessionend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is stopped and what is not, when everybody does his part. */
@ExtendWith(Stage.class)
class ExactStopsIT {
    private static final String SUPPORT = "/thymeleaf/support";

    private static final String WATCH =
            """
            window.painted = new Set();
            const look = () => {
              for (const panel of document.querySelectorAll('[data-sandbox-panel]')) {
                painted.add(panel.dataset.sandboxPanel);
              }
              requestAnimationFrame(look);
            };
            look();""";

    private final Cluster cluster;
    private final Computer computer;
    private boolean mayComplain;

    ExactStopsIT(Cluster cluster, Browsers browsers) {
        this.cluster = cluster;
        computer = new Computer(cluster, browsers.fresh());
    }

    @BeforeEach
    void begin() {
        cluster.use(Map.of());
    }

    @AfterEach
    void no_error_is_uncaught() {
        assertThat(computer.problems())
                .filteredOn(problem -> !mayComplain || !problem.contains("Failed to load resource"))
                .isEmpty();
        computer.close();
        cluster.use(Map.of());
    }

    @Test
    void ordinary_navigation_stops_nothing() {
        CallLog thread = CallLog.of(computer.context());
        annIsThere();
        for (String path :
                List.of("/jsp/", "/static.html", "/thymeleaf/", "/jsp/nowhere", SUPPORT)) {
            mayComplain = true; // of the page that is not there
            computer.open(path);
        }
        computer.waitForAll(Person.ANN);

        assertThat(thread.names()).doesNotContain("stop");
        for (String vendor : List.of("unthread", "thread", "zendesk-chat", "reamaze")) {
            assertThat(computer.seen().get(vendor)).contains(Person.SECRET);
        }
    }

    @Test
    void nobody_after_nobody_asks_no_vendor_for_anything() {
        for (String path : List.of("/jsp/", SUPPORT, "/jsp/signed-out", "/thymeleaf/")) {
            computer.open(path);
        }
        annIsThere();
        cluster.expireSessions();
        computer.open("/jsp/");
        computer.settleOnNobody();
        computer.vendorRequests().clear();
        computer.open("/jsp/signed-out");
        computer.open(SUPPORT);

        assertThat(computer.vendorRequests()).isEmpty();
    }

    @Test
    void a_stop_by_the_applications_script_is_a_promise_that_can_be_had_twice() {
        annIsThere();
        assertThat(computer.page().evaluate("supportWidget.stop()")).isNull();
        assertThat(computer.keepers()).isEmpty();
        assertThat(computer.seen().toString()).doesNotContain(Person.ANNS);
        assertThat(computer.page().evaluate("supportWidget.stop()")).isNull();
        assertThat(computer.page().evaluate("Object.keys(supportWidget).join()"))
                .isEqualTo("stop,refresh");
    }

    @Test
    void the_stop_tag_stops_a_user_who_is_still_signed_in() {
        annIsThere();
        computer.open("/jsp/signed-out");
        computer.settleOnNobody();
        assertThat(computer.keepers()).isEmpty();
    }

    @Test
    void a_frame_of_the_same_origin_stops_with_its_page() {
        annIsThere();
        computer.open(
                "/test/page?framed&body=%3Ciframe%20src='/test/page?framed%26body='%3E%3C/iframe%3E");
        computer.waitForScripts(Person.ANN);
        Frame frame = computer.page().frames().get(1);
        frame.waitForFunction(
                "() => document.querySelectorAll('[data-sandbox-panel]').length === 4");

        computer.page().evaluate("supportWidget.stop()");

        frame.waitForFunction("() => !document.querySelector('[data-sandbox-panel]')");
        assertThat(computer.keepers()).isEmpty();
    }

    @Test
    void a_frame_that_history_restores_is_the_new_users() {
        annIsThere();
        computer.signIn(Person.BEN);
        computer.open("/jsp/");
        computer.page().goBack();
        computer.waitForAll(Person.BEN);
        assertThat(computer.seen().toString()).doesNotContain(Person.ANNS);
    }

    @Test
    void the_previous_person_is_not_seen_even_for_a_moment() {
        annIsThere();
        cluster.expireSessions();
        computer.context().addInitScript(WATCH);
        computer.open("/jsp/");
        computer.settleOnNobody();

        // Zendesk Chat calls back when it has ended the chat, and only then may it be left.
        assertThat(String.valueOf(computer.page().evaluate("[...painted].join()")))
                .isIn("", "zendesk-chat");
    }

    @Test
    void what_a_hand_written_snippet_left_is_stopped_once_if_so_configured() {
        annIsThere();
        computer.page()
                .evaluate(
                        ("Engines.forEach(name => { localStorage.removeItem('support-widget.' + name);"
                                        + " document.cookie = `support-widget.${name}=; Path=/; Max-Age=0`;"
                                        + " })")
                                .replace(
                                        "Engines",
                                        Engines.VENDORS.toString().replaceAll("[a-z-]+", "'$0'")));
        cluster.expireSessions();
        computer.open("/jsp/");
        assertThat(computer.keepers()).hasSize(4);

        cluster.use(Map.of("session-end.unmarked", "stop"));
        computer.open("/jsp/");
        computer.page()
                .waitForFunction(
                        "() => !Object.keys(localStorage).some(key => /^sandbox/.test(key))");
        computer.page().waitForFunction("() => localStorage['support-widget.thread'] === '+'");
        computer.vendorRequests().clear();
        computer.open("/jsp/");
        assertThat(computer.vendorRequests()).isEmpty();

        annIsThere();
    }

    private void annIsThere() {
        computer.signIn(Person.ANN);
        computer.open(SUPPORT);
        computer.waitForAll(Person.ANN);
        computer.say(Person.SECRET);
    }
}
