package org.supportwidget.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.supportwidget.Identity;
import org.supportwidget.IdentityResolver;
import org.supportwidget.SupportWidget;
import org.supportwidget.WidgetPresence;
import org.supportwidget.servlet.SupportWidgetFilter;
import org.supportwidget.thymeleaf.SupportDialect;

/** Which beans there are in which application. */
class ConditionsTest {

    @Test
    void three_properties_make_engine_dialect_and_both_passes_of_the_filter() {
        Widgets.configured()
                .run(
                        context -> {
                            assertThat(context).hasSingleBean(SupportWidget.class);
                            assertThat(context).hasSingleBean(SupportDialect.class);
                            assertThat(pass(context.getBean("supportWidgetOutermost")).getOrder())
                                    .isEqualTo(Ordered.HIGHEST_PRECEDENCE);
                            assertThat(pass(context.getBean("supportWidgetInnermost")).getOrder())
                                    .isEqualTo(Ordered.LOWEST_PRECEDENCE);
                            assertThat(
                                            pass(context.getBean("supportWidgetInnermost"))
                                                    .isMatchAfter())
                                    .isTrue();
                        });
    }

    @Test
    void each_pass_hears_every_dispatch() {
        Widgets.configured()
                .run(
                        context ->
                                assertThat(
                                                pass(context.getBean("supportWidgetInnermost"))
                                                        .determineDispatcherTypes())
                                        .isEqualTo(
                                                EnumSet.of(
                                                        DispatcherType.REQUEST,
                                                        DispatcherType.FORWARD,
                                                        DispatcherType.ERROR,
                                                        DispatcherType.ASYNC)));
    }

    @Test
    void spring_security_says_who_is_signed_in_where_it_is_there() {
        Widgets.configured()
                .run(
                        context ->
                                assertThat(context.getBean(SupportWidget.class).identitySource())
                                        .isEqualTo("spring-security"));
    }

    @Test
    void without_spring_security_a_path_or_a_resolver_is_asked_for() {
        Widgets.withoutSecurity()
                .run(
                        context ->
                                assertThat(context.getStartupFailure())
                                        .rootCause()
                                        .hasMessageContaining(
                                                "support-widget.identity.email: found nothing"));
        Widgets.withoutSecurity()
                .withPropertyValues("support-widget.identity.email=session.user.email")
                .run(context -> assertThat(context).hasSingleBean(SupportWidget.class));
        Widgets.withoutSecurity()
                .withPropertyValues("support-widget.identity.resolver=spring-security")
                .run(
                        context ->
                                assertThat(context.getStartupFailure())
                                        .rootCause()
                                        .hasMessageContaining("Spring Security on the class path"));
    }

    @Test
    void without_thymeleaf_there_is_no_dialect() {
        Widgets.configured()
                .withClassLoader(new FilteredClassLoader("org.thymeleaf"))
                .run(context -> assertThat(context).doesNotHaveBean("supportDialect"));
    }

    @Test
    void switched_off_it_needs_no_property_and_tags_render_nothing() {
        Widgets.unconfigured()
                .withPropertyValues("support-widget.enabled=false")
                .run(
                        context -> {
                            assertThat(context).doesNotHaveBean(SupportWidget.class);
                            assertThat(context).doesNotHaveBean(FilterRegistrationBean.class);
                            assertThat(context).hasSingleBean(SupportDialect.class);
                            assertThat(presence(context.getServletContext()))
                                    .isEqualTo(WidgetPresence.OFF);
                        });
    }

    @Test
    void on_error_off_starts_without_the_widget() {
        Widgets.unconfigured()
                .withPropertyValues(
                        "support-widget.vendors=none-such", "support-widget.on-error=off")
                .run(
                        context -> {
                            assertThat(context).hasNotFailed();
                            assertThat(
                                            context.getBeanProvider(SupportWidget.class)
                                                    .getIfAvailable())
                                    .isNull();
                            assertThat(pass(context.getBean("supportWidgetOutermost")).isEnabled())
                                    .isFalse();
                            assertThat(presence(context.getServletContext()))
                                    .isEqualTo(WidgetPresence.OFF);
                        });
    }

    @Test
    void an_engine_of_the_applications_own_is_used() {
        Widgets.unconfigured()
                .withUserConfiguration(OwnEngine.class)
                .run(
                        context ->
                                assertThat(context)
                                        .getBean(SupportWidget.class)
                                        .isSameAs(OwnEngine.ENGINE));
    }

    @Test
    void a_dialect_of_the_applications_own_is_used() {
        SupportDialect own = new SupportDialect();
        Widgets.configured()
                .withBean(SupportDialect.class, () -> own)
                .run(context -> assertThat(context).getBean(SupportDialect.class).isSameAs(own));
    }

    @Test
    void a_resolver_of_the_applications_own_is_used() {
        IdentityResolver own = request -> Optional.of(Identity.of("1", "alice@example.com"));
        Widgets.configured()
                .withBean(IdentityResolver.class, () -> own)
                .run(
                        context ->
                                assertThat(context.getBean(SupportWidget.class).identitySource())
                                        .isEqualTo(own.getClass().getName()));
    }

    @Test
    void a_filter_of_the_applications_own_is_registered_in_both_places() {
        SupportWidgetFilter own = new SupportWidgetFilter(OwnEngine.ENGINE);
        Widgets.unconfigured()
                .withBean(SupportWidgetFilter.class, () -> own)
                .run(
                        context -> {
                            assertThat(context).doesNotHaveBean(SupportWidget.class);
                            assertThat(context.getBeansOfType(FilterRegistrationBean.class))
                                    .hasSize(2);
                            assertThat(
                                            pass(context.getBean("supportWidgetOwnInnermost"))
                                                    .getFilter())
                                    .isSameAs(own);
                        });
    }

    private static FilterRegistrationBean<?> pass(Object bean) {
        return (FilterRegistrationBean<?>) bean;
    }

    private static Object presence(jakarta.servlet.ServletContext context) {
        return context.getAttribute(WidgetPresence.ATTRIBUTE);
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnEngine {
        static final SupportWidget ENGINE =
                org.supportwidget.config.Configuration.supportWidget(
                        Map.of(
                                "vendors", "thread",
                                "identity.email", "principal.name",
                                "thread.app-id", "3b1f0c52-7a0e-4f2b-9a51-0d6f3f3c1a77",
                                "thread.secret", Widgets.SECRET));

        @Bean
        SupportWidget ownEngine() {
            return ENGINE;
        }
    }
}
