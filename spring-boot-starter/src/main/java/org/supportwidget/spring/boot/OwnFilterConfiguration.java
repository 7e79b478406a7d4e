package org.supportwidget.spring.boot;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.supportwidget.servlet.SupportWidgetFilter;

/**
 * Registers a filter bean of the application's own. Boot would do so once, innermost and for
 * requests only, so that no policy that Spring Security writes would be amended.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnSingleCandidate(SupportWidgetFilter.class)
class OwnFilterConfiguration {

    @Bean
    FilterRegistrationBean<SupportWidgetFilter> supportWidgetOwnOutermost(
            SupportWidgetFilter own, ConfigurableListableBeanFactory beans) {
        return unlessRegistered(FilterPass.outermost(own.another()), beans);
    }

    @Bean
    FilterRegistrationBean<SupportWidgetFilter> supportWidgetOwnInnermost(
            SupportWidgetFilter own, ConfigurableListableBeanFactory beans) {
        return unlessRegistered(FilterPass.innermost(own), beans);
    }

    private static FilterRegistrationBean<SupportWidgetFilter> unlessRegistered(
            FilterRegistrationBean<SupportWidgetFilter> pass,
            ConfigurableListableBeanFactory beans) {
        ResolvableType registration =
                ResolvableType.forClassWithGenerics(
                        FilterRegistrationBean.class, SupportWidgetFilter.class);
        pass.setEnabled(beans.getBeanNamesForType(registration).length == 2);
        return pass;
    }
}
