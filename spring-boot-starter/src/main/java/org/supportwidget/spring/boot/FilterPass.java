package org.supportwidget.spring.boot;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;
import org.supportwidget.SupportWidget;
import org.supportwidget.servlet.SupportWidgetFilter;

/** The filter's two places in the chain; why there are two, says {@link SupportWidgetFilter}. */
final class FilterPass {
    private FilterPass() {}

    /** Before every other filter. */
    static FilterRegistrationBean<SupportWidgetFilter> outermost(SupportWidgetFilter filter) {
        return registration(filter, "supportWidgetOutermost", Ordered.HIGHEST_PRECEDENCE);
    }

    /** Behind every other filter, also those that share the lowest precedence. */
    static FilterRegistrationBean<SupportWidgetFilter> innermost(SupportWidgetFilter filter) {
        FilterRegistrationBean<SupportWidgetFilter> pass =
                registration(filter, "supportWidgetInnermost", Ordered.LOWEST_PRECEDENCE);
        pass.setMatchAfter(true);
        return pass;
    }

    /** A filter for an engine; where there is none, one that is not to be registered. */
    static SupportWidgetFilter of(@Nullable SupportWidget engine) {
        return engine == null ? new SupportWidgetFilter() : new SupportWidgetFilter(engine);
    }

    private static FilterRegistrationBean<SupportWidgetFilter> registration(
            SupportWidgetFilter filter, String name, int order) {
        FilterRegistrationBean<SupportWidgetFilter> pass = new FilterRegistrationBean<>(filter);
        pass.setName(name);
        pass.setOrder(order);
        pass.addUrlPatterns("/*");
        pass.setDispatcherTypes(
                EnumSet.of(
                        DispatcherType.REQUEST,
                        DispatcherType.FORWARD,
                        DispatcherType.ERROR,
                        DispatcherType.ASYNC));
        return pass;
    }
}
