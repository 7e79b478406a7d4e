package org.supportwidget.spring.app;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What a Boot application's main class has; the rest is auto-configured. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    Pages.class,
    TemplatePages.class,
    Templates.class,
    MoreFilters.class,
    SecurityConfiguration.class,
    OtherPolicies.class
})
public class Application {}
