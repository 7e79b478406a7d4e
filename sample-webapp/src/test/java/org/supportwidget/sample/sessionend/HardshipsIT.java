package org.supportwidget.sample.sessionend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens between Ann and Ben when vendors, storage or clocks do not do their part. */
@ExtendWith(Stage.class)
class HardshipsIT {
    private static final String SUPPORT = "/thymeleaf/support";
    private static final String SCRIPTS = "**/sandbox/*/*.js";

    private static final String FULL =
            """
            const set = Storage.prototype.setItem;
            Storage.prototype.setItem = function(key, value) {
              if (key.startsWith('support-widget.')) throw new DOMException('', 'QuotaExceededError');
              set.call(this, key, value);
            };""";

    private static final String FORBIDDEN =
            """
            const own = key => key.startsWith('support-widget.');
            for (const name of ['getItem', 'setItem', 'removeItem']) {
              const real = Storage.prototype[name];
              Storage.prototype[name] = function(key, value) {
                if (own(key)) throw new DOMException('', 'SecurityError');
                return real.call(this, key, value);
              };
            }""";

    private final Cluster cluster;
    private final Computer computer;

    HardshipsIT(Cluster cluster, Browsers browsers) {
        this.cluster = cluster;
        computer = new Computer(cluster, browsers.fresh());
    }

    @BeforeEach
    void begin() {
        cluster.use(Map.of());
    }

    @AfterEach
    void no_error_is_uncaught() {
        assertThat(computer.problems()).isEmpty();
        computer.close();
        cluster.use(Map.of());
    }

    @Test
    void a_vendor_that_is_slow_is_stopped_when_it_comes() {
        annIsThere();
        cluster.expireSessions();
        List<Route> late = new ArrayList<>();
        computer.page().clock().install();
        computer.context().route(SCRIPTS, late::add);
        computer.openUnfinished("/jsp/");
        computer.page().clock().runFor(5000);
        computer.page().waitForCondition(() -> late.size() == 4);
        late.forEach(Route::resume);
        computer.settleOnNobody();
        assertThat(computer.keepers()).isEmpty();
    }

    @Test
    void a_vendor_that_throws_leaves_the_others_alone_and_is_not_started_for_the_next() {
        annIsThere();
        computer.page()
                .evaluate(
                        "chatgenie.default.messenger = () => ({destroy() { throw Error('no'); }})");
        computer.page().evaluate("supportWidget.stop()");
        assertThat(computer.keepers()).containsExactly("thread");

        computer.signIn(Person.BEN);
        computer.open(SUPPORT);
        computer.waitForAll(Person.BEN);
        assertThat(computer.seen().toString()).doesNotContain(Person.ANNS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "forbidden"})
    void without_storage_everybody_is_stopped_before_the_next(String how) {
        CallLog thread = CallLog.of(computer.context());
        computer.context().addInitScript(how.equals("full") ? FULL : FORBIDDEN);
        computer.signIn(Person.ANN);
        computer.open(SUPPORT);
        computer.waitForScripts(Person.ANN);
        cluster.expireSessions();
        thread.clear();
        computer.open("/jsp/");
        computer.page().waitForCondition(() -> thread.names().contains("stop"));

        computer.signIn(Person.BEN);
        computer.open(SUPPORT);
        computer.waitForScripts(Person.BEN);
        assertThat(thread.names()).endsWith("stop", "start ben@example.org");
        assertThat(computer.seen().toString()).doesNotContain(Person.ANNS);
    }

    @ParameterizedTest
    @ValueSource(longs = {-86_400_000, 86_400_000})
    void a_clock_that_is_changed_changes_nothing(long milliseconds) {
        annIsThere();
        computer.context()
                .addInitScript(
                        "const now = Date.now; Date.now = () => now() + %d;"
                                .formatted(milliseconds));
        computer.open(SUPPORT);
        computer.waitForAll(Person.ANN);
        assertThat(computer.seen().get("thread")).contains(Person.SECRET);

        computer.signIn(Person.BEN);
        computer.open(SUPPORT);
        computer.waitForAll(Person.BEN);
        assertThat(computer.seen().toString()).doesNotContain(Person.ANNS);
    }

    private void annIsThere() {
        computer.signIn(Person.ANN);
        computer.open(SUPPORT);
        computer.waitForAll(Person.ANN);
        computer.say(Person.SECRET);
    }
}
