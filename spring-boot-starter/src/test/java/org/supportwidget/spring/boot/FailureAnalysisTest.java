package org.supportwidget.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

/** What a user sees whose properties are wrong: Boot's report, with every mistake. */
@ExtendWith(OutputCaptureExtension.class)
class FailureAnalysisTest {

    @Test
    void every_mistake_is_reported_with_its_file_and_line(
            @TempDir Path folder, CapturedOutput output) throws IOException {
        Path file = folder.resolve("application.properties");
        Files.writeString(
                file,
                """
                support-widget.vendors = thread
                support-widget.thread.secret = ${env:THREAD_SECRET}
                support-widget.thread.appid = not a uuid
                support-widget.inject = always
                support-widget.thread.secrt = my-real-secret
                """);
        assertThatThrownBy(
                        () ->
                                SpringApplication.run(
                                        Empty.class,
                                        "--server.port=0",
                                        "--spring.config.location=" + folder + "/"))
                .isInstanceOf(RuntimeException.class);
        String report = output.getAll();
        report = report.substring(report.indexOf("APPLICATION FAILED TO START"));
        assertThat(report)
                .contains("Description:", "Action:", "support-widget.enabled=false")
                .contains(
                        "support-widget.thread.secret: found ${env:THREAD_SECRET}, to Spring the"
                                + " placeholder env with the default THREAD_SECRET; expected Spring's"
                                + " form: ${THREAD_SECRET} (set it in ")
                .contains("application.properties] - 2:32")
                .contains("support-widget.inject: found 'always', expected one of off, auto")
                .contains("application.properties] - 4:25")
                .contains(
                        "support-widget.thread.secrt: unknown key; did you mean"
                                + " support-widget.thread.secret? (in ")
                .doesNotContain("my-real-secret");
    }

    @Test
    void a_missing_key_is_reported_with_the_places_to_set_it(CapturedOutput output) {
        assertThatThrownBy(
                        () ->
                                SpringApplication.run(
                                        Empty.class,
                                        "--server.port=0",
                                        "--support-widget.vendors=thread"))
                .isInstanceOf(RuntimeException.class);
        assertThat(output)
                .contains(
                        "support-widget.thread.secret: found nothing, expected the secret that thread"
                                + " shows for identity verification, e.g. ${NAME} (set it in"
                                + " application.properties, or by the environment variable"
                                + " SUPPORTWIDGET_THREAD_SECRET)");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Empty {}
}
