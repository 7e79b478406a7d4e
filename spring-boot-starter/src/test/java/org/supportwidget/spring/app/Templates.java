package org.supportwidget.spring.app;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;

/** What an application adds to Boot's Thymeleaf. */
@Configuration(proxyBeanMethods = false)
class Templates {

    /** Logic in files of its own; Boot has no property for that. */
    @Bean
    InitializingBean decoupled(SpringResourceTemplateResolver resolver) {
        return () -> resolver.setUseDecoupledLogic(true);
    }

    /** Whom a template's expression may ask. */
    @Bean
    TemplatePages.Help helpDesk() {
        return new TemplatePages.Help("thread");
    }
}
