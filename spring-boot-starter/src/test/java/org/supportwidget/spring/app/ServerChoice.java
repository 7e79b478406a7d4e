package org.supportwidget.spring.app;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.ClassUtils;

/** Chooses Jetty where Boot would take Tomcat; the class moved between the lines. */
public enum ServerChoice implements ApplicationContextInitializer<GenericApplicationContext> {
    TOMCAT(
            "org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory",
            "org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory"),
    JETTY(
            "org.springframework.boot.jetty.servlet.JettyServletWebServerFactory",
            "org.springframework.boot.web.embedded.jetty.JettyServletWebServerFactory");

    private final String boot4;
    private final String boot3;

    ServerChoice(String boot4, String boot3) {
        this.boot4 = boot4;
        this.boot3 = boot3;
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        register(context);
    }

    private void register(BeanDefinitionRegistry registry) {
        ClassLoader loader = ServerChoice.class.getClassLoader();
        String name = ClassUtils.isPresent(boot4, loader) ? boot4 : boot3;
        registry.registerBeanDefinition(
                "webServerFactory",
                new RootBeanDefinition(ClassUtils.resolveClassName(name, loader)));
    }
}
