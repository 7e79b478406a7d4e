package org.supportwidget.spring.app;

import java.util.List;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.ClassUtils;

/** Chooses Jetty where Boot would take Tomcat; the class moved between the lines. */
enum ServerChoice implements ApplicationContextInitializer<GenericApplicationContext> {
    TOMCAT(
            "org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory",
            "org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory"),
    JETTY(
            "org.springframework.boot.jetty.servlet.JettyServletWebServerFactory",
            "org.springframework.boot.web.embedded.jetty.JettyServletWebServerFactory");

    private final List<String> factories;

    ServerChoice(String... factories) {
        this.factories = List.of(factories);
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        register(context);
    }

    private void register(BeanDefinitionRegistry registry) {
        ClassLoader loader = ServerChoice.class.getClassLoader();
        String name =
                factories.stream()
                        .filter(factory -> ClassUtils.isPresent(factory, loader))
                        .findFirst()
                        .orElseThrow();
        registry.registerBeanDefinition(
                "webServerFactory",
                new RootBeanDefinition(ClassUtils.resolveClassName(name, loader)));
    }
}
