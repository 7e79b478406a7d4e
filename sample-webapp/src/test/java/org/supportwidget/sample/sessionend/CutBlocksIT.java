package org.supportwidget.sample.sessionend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that reach the browser in two pieces, the first of which ends within a state block. */
@ExtendWith(Stage.class)
class CutBlocksIT {
    private static final String SUPPORT = "/jsp/support";

    private static final String BEGUN =
            """
            block => {
              const found = document.querySelectorAll('[data-support-widget=state]')[block];
              return found && !found.textContent.endsWith('}');
            }""";

    private static final String NOBODY =
            """
            () => document.readyState === 'complete' && window.supportWidget
              && !document.querySelector('[data-sandbox-panel], [name^=support-widget-crisp]')""";

    private final Cluster cluster;
    private final Computer computer;
    private final SlowWire wire;

    CutBlocksIT(Cluster cluster, Browsers browsers) throws IOException {
        this.cluster = cluster;
        cluster.use(Map.of());
        computer = new Computer(cluster, browsers.fresh());
        wire = new SlowWire(cluster.uri());
        computer.signIn(Person.ANN);
    }

    @AfterEach
    void the_console_is_empty() throws IOException {
        assertThat(computer.problems()).isEmpty();
        computer.close();
        wire.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void start_every_vendor(int block) {
        openInTwoPieces(block);

        computer.waitForAll(Person.ANN);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void stop_every_vendor_for_the_next_user(int block) {
        computer.page().navigate(wire.url(SUPPORT));
        computer.waitForAll(Person.ANN);
        computer.say(Person.SECRET);
        computer.signIn(Person.BEN);

        openInTwoPieces(block);

        computer.waitForAll(Person.BEN);
        assertThat(computer.seen().toString()).doesNotContain(Person.ANNS);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void start_nobody_who_was_stopped_in_another_tab(int block) {
        computer.page().navigate(wire.url("/jsp/"));
        computer.waitForScripts(Person.ANN);
        computer.say(Person.SECRET);
        Page first = computer.page();
        openFirstPiece(block);

        cluster.expireSessions();
        wire.cut(-1);
        computer.newTab().navigate(wire.url("/jsp/"));
        computer.settleOnNobody();
        computer.lookAt(first);
        wire.sendRest();

        first.waitForFunction(NOBODY);
        computer.settleOnNobody();
        assertThat(computer.keepers()).isEmpty();
        assertThat(computer.seen().toString()).doesNotContain(Person.ANNS);
    }

    private void openInTwoPieces(int block) {
        openFirstPiece(block);
        wire.sendRest();
    }

    private void openFirstPiece(int block) {
        wire.cut(block);
        Page page = computer.page();
        page.navigate(
                wire.url(SUPPORT), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForFunction(BEGUN, block);
    }
}
