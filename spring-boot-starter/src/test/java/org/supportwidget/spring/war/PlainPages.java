package org.supportwidget.spring.war;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.supportwidget.thymeleaf.SupportDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Spring MVC and Thymeleaf as they were before Boot. */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
public class PlainPages {

    @Bean
    ThymeleafViewResolver views() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.addDialect(new SupportDialect());
        ThymeleafViewResolver views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        return views;
    }

    /** The page; registered as a member of the configuration. */
    @Controller
    public static class Page {
        @GetMapping("/")
        public String page() {
            return "page";
        }
    }
}
