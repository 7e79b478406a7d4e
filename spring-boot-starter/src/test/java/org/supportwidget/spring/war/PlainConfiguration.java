package org.supportwidget.spring.war;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.supportwidget.spring.app.Person;
import org.supportwidget.thymeleaf.SupportDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Spring MVC, Spring Security and Thymeleaf as they were before Boot. */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
@EnableWebSecurity
public class PlainConfiguration {

    @Bean
    UserDetailsService users() {
        return Person::named;
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .formLogin(Customizer.withDefaults())
                .logout(out -> out.logoutUrl("/auth/sign-off").logoutSuccessUrl("/bye.html"))
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                        policy -> policy.policyDirectives("script-src 'self'")))
                .build();
    }

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
