package org.supportwidget.spring.devtools;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supportwidget.spring.app.Visitor;
import org.supportwidget.spring.war.Launched;

/** A restart by DevTools, as after a change of the application's classes. */
class DevToolsIT {
    @Test
    void each_start_has_one_engine_and_pages_go_on() throws Exception {
        Launched application = new Launched(arguments());
        try (application) {
            URI first = application.started();
            speaksOfAlice(first);
            new Visitor(first).get("/restart");
            URI second = application.started();
            assertThat(application.log().split("is on: vendors thread", -1))
                    .as("two starts, one engine each")
                    .hasSize(3);
            assertThat(new Visitor(second).get("/").visitor()).isEqualTo("nobody");
            speaksOfAlice(second);
        }
    }

    private static void speaksOfAlice(URI uri) {
        assertThat(new Visitor(uri).signIn("alice").get("/").visitor())
                .isEqualTo("alice@example.com");
    }

    private static List<String> arguments() {
        return List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Restarted.class.getName(),
                "--server.port=0",
                // No restart but those of the test, whatever changes on the class path.
                "--spring.devtools.restart.trigger-file=never",
                "--support-widget.vendors=thread",
                "--support-widget.thread.app-id=3b1f0c52-7a0e-4f2b-9a51-0d6f3f3c1a77",
                "--support-widget.thread.secret=demo-thread-secret-81d2b6aa");
    }
}
