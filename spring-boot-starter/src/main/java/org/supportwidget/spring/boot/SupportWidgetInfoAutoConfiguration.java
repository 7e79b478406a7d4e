package org.supportwidget.spring.boot;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.supportwidget.SupportWidget;

/**
 * Version and vendors at the {@code info} endpoint, unless {@code
 * management.info.support-widget.enabled} is {@code false}.
 */
@AutoConfiguration(after = SupportWidgetAutoConfiguration.class)
@ConditionalOnClass({InfoContributor.class, ConditionalOnEnabledInfoContributor.class})
@ConditionalOnBean(SupportWidget.class)
public class SupportWidgetInfoAutoConfiguration {

    @Bean
    @ConditionalOnEnabledInfoContributor("support-widget")
    InfoContributor supportWidgetInfoContributor(SupportWidget engine) {
        String version = SupportWidget.class.getPackage().getImplementationVersion();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("version", version == null ? "development" : version);
        details.put("vendors", engine.vendorNames());
        return info -> info.withDetail("support-widget", details);
    }
}
