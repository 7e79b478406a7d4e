package org.supportwidget.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.supportwidget.SupportWidget;

/** WebFlux: one line, and nothing else. */
class ReactiveTest {
    private static final Logger LOG = Logger.getLogger("org.supportwidget");

    private final ReactiveWebApplicationContextRunner application =
            new ReactiveWebApplicationContextRunner()
                    .withConfiguration(
                            AutoConfigurations.of(
                                    SupportWidgetAutoConfiguration.class,
                                    SupportWidgetTagsAutoConfiguration.class,
                                    SupportWidgetWebFluxAutoConfiguration.class));
    private final List<String> lines = new ArrayList<>();

    /** The logger's own: an application of another test may have taken the root's handlers. */
    private final Handler recorder =
            new Handler() {
                @Override
                public void publish(LogRecord line) {
                    lines.add(line.getMessage());
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    @BeforeEach
    void record() {
        LOG.addHandler(recorder);
    }

    @AfterEach
    void stop() {
        LOG.removeHandler(recorder);
    }

    @Test
    void webflux_is_said_not_to_be_supported() {
        application.run(context -> assertThat(context).doesNotHaveBean(SupportWidget.class));
        assertThat(lines).singleElement().asString().contains("Spring WebFlux is not supported");
    }

    @Test
    void not_if_the_widget_is_off() {
        application
                .withPropertyValues("support-widget.enabled=false")
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(lines).isEmpty();
    }
}
