package org.supportwidget.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.supportwidget.SupportWidget;

/** WebFlux: one line, and nothing else. */
@ExtendWith(OutputCaptureExtension.class)
class ReactiveTest {
    private final ReactiveWebApplicationContextRunner application =
            new ReactiveWebApplicationContextRunner()
                    .withConfiguration(
                            AutoConfigurations.of(
                                    SupportWidgetAutoConfiguration.class,
                                    SupportWidgetTagsAutoConfiguration.class,
                                    SupportWidgetWebFluxAutoConfiguration.class));

    @Test
    void webflux_is_said_not_to_be_supported(CapturedOutput output) {
        application.run(context -> assertThat(context).doesNotHaveBean(SupportWidget.class));
        assertThat(output).containsOnlyOnce("Spring WebFlux is not supported");
    }

    @Test
    void not_if_the_widget_is_off(CapturedOutput output) {
        application
                .withPropertyValues("support-widget.enabled=false")
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(output).doesNotContain("WebFlux");
    }
}
