package org.supportwidget.spring.boot;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.supportwidget.SupportWidget;
import org.supportwidget.servlet.SupportWidgetFilter;

/** Registers the filter in an application that does not do so itself. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(
        value = SupportWidgetFilter.class,
        parameterizedContainer = FilterRegistrationBean.class)
class FilterConfiguration {

    @Bean
    FilterRegistrationBean<SupportWidgetFilter> supportWidgetOutermost(
            ObjectProvider<SupportWidget> engine) {
        SupportWidget support = engine.getIfAvailable();
        return enabled(FilterPass.outermost(FilterPass.of(support)), support);
    }

    @Bean
    FilterRegistrationBean<SupportWidgetFilter> supportWidgetInnermost(
            ObjectProvider<SupportWidget> engine) {
        SupportWidget support = engine.getIfAvailable();
        return enabled(FilterPass.innermost(FilterPass.of(support)), support);
    }

    private static FilterRegistrationBean<SupportWidgetFilter> enabled(
            FilterRegistrationBean<SupportWidgetFilter> pass, @Nullable SupportWidget engine) {
        pass.setEnabled(engine != null);
        return pass;
    }
}
