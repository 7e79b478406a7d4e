package org.supportwidget.sample.sessionend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two tabs stop Ann at once, and in one of them the vendor takes its time. */
@ExtendWith(Stage.class)
class OverlappingStopsIT {
    private static final String THREAD = "**/sandbox/thread/widget.js";

    /** Notes when Thread is started, asked to stop, and when it has stopped. */
    private static final String RECORD =
            """
            let real;
            Object.defineProperty(window, 'chatgenie', {
              get: () => real,
              set(given) {
                const messenger = given.default.messenger();
                real = { default: { messenger: () => ({
                  initialize(visitor) {
                    note('start ' + visitor.connectionEmail);
                    messenger.initialize(visitor);
                  },
                  async destroy() {
                    note('stop in ' + name);
                    if (name === 'slow') await new Promise(done => setTimeout(done, 700));
                    messenger.destroy();
                    note('stopped');
                  },
                }) } };
              },
            });""";

    private final Computer computer;
    private final List<String> notes = new CopyOnWriteArrayList<>();

    OverlappingStopsIT(Cluster cluster, Browsers browsers) {
        cluster.use(Map.of());
        computer = new Computer(cluster, browsers.fresh());
        computer.context()
                .exposeFunction(
                        "note",
                        what -> {
                            notes.add(String.valueOf(what[0]));
                            return null;
                        });
        computer.context().addInitScript(RECORD);
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
        computer.open("/static.html");
        computer.signIn(Person.BEN);
        List<Route> held = new ArrayList<>();
        Page quick = computer.page();
        Page slow = computer.newTab();
        slow.evaluate("name = 'slow'");
        for (Page page : List.of(slow, quick)) {
            page.route(THREAD, held::add);
            computer.lookAt(page);
            computer.openUnfinished("/jsp/support");
            page.waitForCondition(() -> !held.isEmpty());
        }
        quick.waitForCondition(() -> held.size() == 2);

        held.get(0).resume();
        slow.waitForCondition(() -> notes.contains("stop in slow"));
        held.get(1).resume();

        computer.waitForAll(Person.BEN);
        computer.lookAt(slow);
        computer.waitForAll(Person.BEN);
        slow.waitForCondition(() -> notes.contains("stopped"));
        assertThat(notes.subList(notes.indexOf("start ben@example.org"), notes.size()))
                .doesNotContain("stopped");
        assertThat(computer.kept("thread")).contains(Person.BEN.email());
        assertThat(computer.seen().toString()).doesNotContain(Person.ANNS);
    }
}
