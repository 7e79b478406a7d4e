package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportwidget.RecordedLog;

/** An application with an old jar of ours that was forgotten, in Tomcat. */
class TwoVersionsTest {
    private static final String WRONG = "vendors = none-of-this-name";
    private static final String ORDERED =
            "<absolute-ordering><name>org_supportwidget</name><others/></absolute-ordering>";

    @TempDir Path temp;

    private final RecordedLog log = new RecordedLog();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void does_not_start_and_the_container_names_both() throws Exception {
        try (HostedApp app = new HostedApp(temp, WRONG, "")) {
            Path old = app.jar("0.0.9");
            Path now = app.jar("0.1.0");

            assertThatThrownBy(() -> app.deploy("one.example"))
                    .rootCause()
                    .hasMessageContainingAll(
                            "More than one fragment with the name [org_supportwidget]",
                            old.toString(),
                            now.toString());
        }
    }

    @Test
    void where_it_would_start_the_log_names_both_before_anything_can_fail() throws Exception {
        try (HostedApp app = new HostedApp(temp, WRONG, ORDERED)) {
            Path old = app.jar("0.0.9");
            Path now = app.jar("0.1.0");

            assertThatThrownBy(() -> app.deploy("one.example"))
                    .rootCause()
                    .hasMessage("the application did not start");
            assertThat(log.messages(Level.WARNING))
                    .singleElement()
                    .satisfies(
                            line ->
                                    assertThat(line)
                                            .startsWith(
                                                    "Support Widget is on the class path 2 times: ")
                                            .contains(old.toString(), now.toString()));
        }
    }
}
