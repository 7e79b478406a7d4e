package org.supportwidget.sample.sessionend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Storage and cookies are the application's and the browser's to clear; vendors keep elsewhere. */
@ExtendWith(Stage.class)
class LostMarksIT {
    private final Cluster cluster;
    private final Computer computer;
    private final CallLog thread;

    LostMarksIT(Cluster cluster, Browsers browsers) {
        this.cluster = cluster;
        cluster.use(Map.of());
        computer = new Computer(cluster, browsers.fresh());
        thread = CallLog.of(computer.context());
        computer.signIn(Person.ANN);
        computer.open("/jsp/support");
        computer.waitForAll(Person.ANN);
        computer.say(Person.SECRET);
        thread.clear();
    }

    @AfterEach
    void the_console_is_empty() {
        assertThat(computer.problems()).isEmpty();
        computer.close();
        cluster.use(Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"storage", "cookies"})
    void a_log_out_that_clears(String what) {
        signOut(what, "/jsp/signed-out");

        threadIsStopped();
    }

    @ParameterizedTest
    @ValueSource(strings = {"storage", "cookies", "*"})
    void an_interstitial_whose_log_out_clears(String what) {
        cluster.use(Map.of("logout.page", "interstitial"));
        computer.page().evaluate("localStorage.own = document.cookie = 'own=1'");

        signOut(what, "/static.html");

        threadIsStopped();
        computer.page().waitForURL(cluster.url("/static.html"));
        if (!what.equals("cookies")) {
            computer.page().waitForFunction("() => !localStorage.own");
        }
        if (!what.equals("storage")) {
            computer.page().waitForFunction("() => !document.cookie.includes('own=')");
        }
        assertThat(computer.keepers()).isEmpty();
    }

    @Test
    void an_application_that_clears_the_storage() {
        computer.page().evaluate("localStorage.clear()");
        cluster.expireSessions();

        computer.open("/jsp/");

        threadIsStopped();
        computer.settleOnNobody();
        assertThat(computer.keepers()).isEmpty();
    }

    @Test
    void a_browser_that_drops_its_cookies() {
        computer.context().clearCookies();

        computer.open("/jsp/");

        threadIsStopped();
        computer.settleOnNobody();
        assertThat(computer.keepers()).isEmpty();
    }

    @Test
    void the_same_user_after_the_storage_was_cleared() {
        computer.page().evaluate("localStorage.clear()");

        computer.open("/jsp/support");
        computer.waitForAll(Person.ANN);

        assertThat(thread.names()).doesNotContain("stop");
    }

    @Test
    void the_next_user_after_the_storage_was_cleared() {
        computer.page().evaluate("localStorage.clear()");
        computer.signIn(Person.BEN);

        computer.open("/jsp/support");
        computer.waitForAll(Person.BEN);

        assertThat(thread.names()).containsSubsequence("stop", "start ben@example.org");
        assertThat(computer.seen().toString()).doesNotContain(Person.ANNS);
    }

    @Test
    void the_cookie_names_nobody_and_goes_with_the_last_vendor() {
        List<Cookie> marks = marks();
        assertThat(marks).isNotEmpty();
        for (Cookie mark : marks) {
            assertThat(mark.sameSite).isEqualTo(SameSiteAttribute.LAX);
            assertThat(mark.httpOnly).isFalse();
            assertThat(mark.value).doesNotContain(Person.ANNS);
        }

        computer.page().evaluate("supportWidget.stop()");

        assertThat(marks()).isEmpty();
    }

    private List<Cookie> marks() {
        return computer.context().cookies().stream()
                .filter(cookie -> cookie.name.startsWith("support-widget."))
                .toList();
    }

    private void signOut(String what, String to) {
        computer.page()
                .evaluate(
                        "url => { location = url; }",
                        "/test/out?clear=%s&to=%s".formatted(what, to));
    }

    private void threadIsStopped() {
        computer.page().waitForCondition(() -> thread.names().contains("stop"));
    }
}
