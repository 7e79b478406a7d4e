package org.supportwidget.sample.sessionend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two tabs stop Ann at once, and one of them is slow about it. */
@ExtendWith(Stage.class)
class OverlappingStopsIT {
    /** Thread's stop takes as long as the test likes in a tab of this name. */
    private static final String SLOW =
            """
            if (name === 'slow') {
              let real;
              Object.defineProperty(window, 'chatgenie', {
                configurable: true,
                get: () => real,
                set(given) {
                  const messenger = given.default.messenger();
                  real = { default: { messenger: () => ({
                    initialize: visitor => messenger.initialize(visitor),
                    destroy: () => new Promise(done => {
                      window.goOn = () => { messenger.destroy(); done(); };
                    }),
                  }) } };
                },
              });
            }""";

    private final Cluster cluster;
    private final Computer computer;

    OverlappingStopsIT(Cluster cluster, Browsers browsers) {
        this.cluster = cluster;
        cluster.use(Map.of());
        computer = new Computer(cluster, browsers.fresh());
        computer.context().addInitScript(SLOW);
    }

    @AfterEach
    void the_console_is_empty() {
        assertThat(computer.problems()).isEmpty();
        computer.close();
    }

    @Test
    void the_later_one_does_not_end_the_next_users_session() {
        computer.signIn(Person.ANN);
        computer.open("/jsp/support");
        computer.waitForAll(Person.ANN);
        Page slow = computer.newTab();
        slow.evaluate("name = 'slow'");
        Page quick = computer.newTab();
        computer.signIn(Person.BEN);

        computer.lookAt(slow);
        computer.openUnfinished("/jsp/support");
        slow.waitForFunction("() => window.goOn");
        computer.lookAt(quick);
        computer.openUnfinished("/jsp/support");
        bensIsThereBeforeTheOtherGoesOn(quick);
        slow.evaluate("goOn()");

        computer.waitForAll(Person.BEN);
        computer.lookAt(slow);
        computer.waitForAll(Person.BEN);
        assertThat(computer.kept("thread")).contains(Person.BEN.email());
        assertThat(computer.seen().toString()).doesNotContain(Person.ANNS);
    }

    /** Or he waits for it, which is better. */
    private static void bensIsThereBeforeTheOtherGoesOn(Page page) {
        try {
            page.locator("[data-sandbox=thread]")
                    .getByText("verified ben")
                    .waitFor(new WaitForOptions().setTimeout(3000));
        } catch (TimeoutError e) {
            // It waits.
        }
    }
}
