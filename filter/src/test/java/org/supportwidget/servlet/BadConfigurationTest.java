package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.supportwidget.servlet.ThreadPage.THREAD;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportwidget.RecordedLog;
import org.supportwidget.WidgetPresence;

/** What becomes of an application whose configuration is wrong or not to be read. */
class BadConfigurationTest {
    @TempDir Path temp;

    @Test
    void a_bad_configuration_keeps_the_application_from_starting() throws Exception {
        for (String xml : List.of("", Descriptor.ours("only"))) {
            try (WebApp app =
                    new WebApp(temp)
                            .configured(THREAD.replaceFirst("thread.secret.*", "thread.secert = x"))
                            .webXml(xml)) {
                assertThatThrownBy(app::start)
                        .hasStackTraceContaining(
                                "thread.secret: found nothing, expected the secret that thread"
                                        + " shows for identity verification, e.g. ${env:NAME} (set"
                                        + " it in /WEB-INF/support-widget.properties)")
                        .hasStackTraceContaining(
                                "thread.secert: unknown key; did you mean thread.secret? (in"
                                        + " /WEB-INF/support-widget.properties:4)");
            }
        }
    }

    @Test
    void a_named_configuration_that_is_not_there_keeps_it_from_starting() throws Exception {
        try (WebApp app =
                new WebApp(temp)
                        .configured(THREAD)
                        .webXml(
                                Descriptor.parameter(
                                        "supportwidget.config", "classpath:none.properties"))) {
            assertThatThrownBy(app::start)
                    .hasStackTraceContaining(
                            "supportwidget.config: classpath:none.properties does not exist");
        }
    }

    @Test
    void on_error_off_lets_it_start_and_logs_all_mistakes_as_severe() throws Exception {
        for (String xml : List.of("", Descriptor.ours("only"))) {
            try (RecordedLog log = new RecordedLog();
                    WebApp app =
                            new WebApp(temp)
                                    .configured(THREAD + "on-error = off\nthread.app-id = {}")
                                    .webXml(xml)
                                    .page("/page", ThreadPage::presence)
                                    .start()) {
                assertThat(app.get("/page").body()).isEqualTo("false");
                assertThat(app.attribute(WidgetPresence.ATTRIBUTE)).isEqualTo(WidgetPresence.OFF);
                assertThat(log.messages(Level.SEVERE))
                        .containsExactly(
                                "Support Widget is not configured correctly:\n"
                                        + "  - thread.app-id: found '{}', expected the App ID of"
                                        + " your workspace, letters, digits and - (set it in"
                                        + " /WEB-INF/support-widget.properties:6)\n"
                                        + "The application runs without it (on-error = off).");
            }
        }
    }

    @Test
    void on_error_off_from_outside_excuses_an_unreadable_configuration_too() throws Exception {
        System.setProperty("supportwidget.on-error", "off");
        try (RecordedLog log = new RecordedLog();
                WebApp app =
                        new WebApp(temp)
                                .webXml(
                                        Descriptor.parameter(
                                                "supportwidget.config", "file:/no/such/file"))
                                .page("/page", ThreadPage::presence)
                                .start()) {
            assertThat(app.get("/page").body()).isEqualTo("false");
            assertThat(log.messages(Level.SEVERE))
                    .singleElement()
                    .asString()
                    .contains("supportwidget.config: file:/no/such/file does not exist");
        } finally {
            System.clearProperty("supportwidget.on-error");
        }
    }
}
