package org.supportwidget.spring.boot;

import jakarta.servlet.ServletContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.context.ServletContextAware;
import org.supportwidget.SupportWidget;
import org.supportwidget.WidgetPresence;
import org.supportwidget.thymeleaf.SupportDialect;

/**
 * What tags need, also where the widget is off and in tests of a slice: the Thymeleaf dialect, or
 * they would be sent to the browser as they are, and a note that they are to render nothing.
 */
@AutoConfiguration(
        after = SupportWidgetAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration",
            "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class SupportWidgetTagsAutoConfiguration {

    @Bean
    @Lazy(false)
    ServletContextAware supportWidgetPresence(ObjectProvider<SupportWidget> engine) {
        return context -> note(context, engine);
    }

    private static void note(ServletContext context, ObjectProvider<SupportWidget> engine) {
        if (context.getAttribute(WidgetPresence.ATTRIBUTE) == null
                && engine.getIfAvailable() == null) {
            context.setAttribute(WidgetPresence.ATTRIBUTE, WidgetPresence.OFF);
        }
    }

    /** In an application with Thymeleaf. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.thymeleaf.dialect.AbstractProcessorDialect")
    static class DialectConfiguration {

        @Bean
        @ConditionalOnMissingBean
        SupportDialect supportDialect() {
            return new SupportDialect();
        }
    }
}
