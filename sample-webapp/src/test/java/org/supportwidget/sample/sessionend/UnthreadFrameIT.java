package org.supportwidget.sample.sessionend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Unthread's frame shows goes first, whatever the vendor's own stop does. */
@ExtendWith(Stage.class)
class UnthreadFrameIT {
    private final Computer computer;

    UnthreadFrameIT(Cluster cluster, Browsers browsers) {
        cluster.use(Map.of());
        computer = new Computer(cluster, browsers.fresh());
    }

    @AfterEach
    void the_console_is_empty() {
        assertThat(computer.problems()).isEmpty();
        computer.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$unthread.helpCenter = () => { throw new Error('no'); }",
                "$unthread.helpCenter = () => Promise.reject(new Error('no'))",
                "$unthread.helpCenter = () => {}; frame.srcdoc = '<p>verified ann@example.org</p>'",
                "$unthread.helpCenter = () => {}; frame.removeAttribute('src');"
                        + " frame.srcdoc = '<p>verified ann@example.org</p>'",
                "$unthread.helpCenter = () => { throw new Error('no'); };"
                        + " frame.contentWindow.location = frame.src + '&again'"
            })
    void is_empty_after_the_stop(String vendor) {
        computer.signIn(Person.ANN);
        computer.open("/jsp/support");
        computer.waitForAll(Person.ANN);
        computer.page()
                .evaluate(
                        "() => { const frame = document.getElementById('unthread_help_center'); "
                                + vendor
                                + "; }");
        assertThat(
                        computer.page()
                                .frameLocator("#unthread_help_center")
                                .getByText("verified ann@example.org"))
                .isVisible();

        computer.page().evaluate("supportWidget.stop()");

        assertThat(
                        computer.page()
                                .frameLocator("#unthread_help_center")
                                .getByText("verified ann@example.org"))
                .hasCount(0);
    }
}
