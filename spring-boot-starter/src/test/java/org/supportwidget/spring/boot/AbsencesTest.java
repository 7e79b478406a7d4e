package org.supportwidget.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.supportwidget.EngineListener;
import org.supportwidget.SupportWidget;

/** Applications that lack one thing or another. */
class AbsencesTest {
    private static final AutoConfigurations ALL =
            AutoConfigurations.of(
                    SupportWidgetAutoConfiguration.class,
                    SupportWidgetTagsAutoConfiguration.class,
                    SupportWidgetWebFluxAutoConfiguration.class,
                    SupportWidgetInfoAutoConfiguration.class,
                    SupportWidgetMetricsAutoConfiguration.class);

    @Test
    void without_a_web_there_is_no_widget_and_no_property_is_needed() {
        new ApplicationContextRunner()
                .withConfiguration(ALL)
                .run(
                        context ->
                                assertThat(context)
                                        .hasNotFailed()
                                        .doesNotHaveBean(SupportWidget.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.micrometer",
                "org.springframework.boot.actuate",
                "org.thymeleaf",
                "jakarta.servlet.jsp",
                "org.springframework.security.oauth2",
                "org.springframework.security.saml2"
            })
    void what_is_not_on_the_class_path_is_not_missed(String missing) {
        Widgets.configured()
                .withConfiguration(ALL)
                .withClassLoader(new FilteredClassLoader(missing))
                .run(context -> assertThat(context).hasSingleBean(SupportWidget.class));
    }

    @Test
    void what_happens_is_counted_where_there_is_a_registry() {
        Widgets.configured()
                .withConfiguration(ALL)
                .run(context -> assertThat(context).doesNotHaveBean(EngineListener.class));
        Widgets.configured()
                .withConfiguration(ALL)
                .withBean(SimpleMeterRegistry.class)
                .run(context -> assertThat(context).hasSingleBean(EngineListener.class));
    }

    @Test
    void a_switch_that_is_neither_on_nor_off_is_reported() {
        Widgets.configured()
                .withPropertyValues("support-widget.enabled=maybe")
                .run(
                        context ->
                                assertThat(context.getStartupFailure())
                                        .rootCause()
                                        .hasMessageContaining(
                                                "support-widget.enabled: found 'maybe', expected true"
                                                        + " or false"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"companyName", "company_name", "[company_name]", "[company name]", "Plan"})
    void a_name_of_the_users_own_keeps_its_letters(String written) {
        String name = written.replaceAll("[\\[\\]]", "");
        String key = "support-widget.identity.attributes" + (written.equals(name) ? "." : "");
        Widgets.configured()
                .withPropertyValues(
                        "support-widget.identity.email=principal.name",
                        key + written + "=principal.principal.company")
                .run(
                        context ->
                                assertThat(context.getBean(SupportWidget.class).identitySource())
                                        .endsWith(
                                                "attribute "
                                                        + name
                                                        + " from principal.principal.company"));
    }
}
