package org.supportwidget.spring.boot;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
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
        FilterRegistrationBean<SupportWidgetFilter> pass =
                FilterPass.outermost(FilterPass.of(support));
        pass.setEnabled(support != null);
        return pass;
    }

    @Bean
    FilterRegistrationBean<SupportWidgetFilter> supportWidgetInnermost(
            @Qualifier("supportWidgetOutermost")
                    FilterRegistrationBean<SupportWidgetFilter> outermost) {
        FilterRegistrationBean<SupportWidgetFilter> pass =
                FilterPass.innermost(outermost.getFilter().another());
        pass.setEnabled(outermost.isEnabled());
        return pass;
    }
}
