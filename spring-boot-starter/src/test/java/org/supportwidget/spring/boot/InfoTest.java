package org.supportwidget.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

/** What the info endpoint says. */
class InfoTest {
    private final WebApplicationContextRunner application =
            Widgets.configured()
                    .withConfiguration(
                            AutoConfigurations.of(SupportWidgetInfoAutoConfiguration.class));

    @Test
    void version_and_vendors() {
        application.run(
                context -> {
                    Info.Builder info = new Info.Builder();
                    context.getBean(InfoContributor.class).contribute(info);
                    assertThat(info.build().get("support-widget"))
                            .asInstanceOf(InstanceOfAssertFactories.MAP)
                            .containsOnlyKeys("version", "vendors")
                            .containsEntry("vendors", List.of("thread"))
                            .extractingByKey("version")
                            .asString()
                            .as("of the jar, or of classes that are in none")
                            .matches("development|\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
                });
    }

    @Test
    void nothing_if_the_contributor_is_off_or_there_is_no_actuator() {
        application
                .withPropertyValues("management.info.support-widget.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(InfoContributor.class));
        application
                .withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate"))
                .run(context -> assertThat(context).hasNotFailed());
    }
}
