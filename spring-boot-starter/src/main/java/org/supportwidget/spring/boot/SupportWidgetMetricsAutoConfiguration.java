package org.supportwidget.spring.boot;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.supportwidget.EngineListener;

/** Counters of what the engine does, in an application with a registry of Micrometer's. */
@AutoConfiguration(
        before = SupportWidgetAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
public class SupportWidgetMetricsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    EngineListener supportWidgetCounters(ObjectProvider<MeterRegistry> registry) {
        return new EngineCounters(registry);
    }
}
