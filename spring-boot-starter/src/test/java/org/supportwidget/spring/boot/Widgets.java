package org.supportwidget.spring.boot;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

/** Applications that have nothing but the starter. */
final class Widgets {
    static final String SECRET = "the-secret-that-nobody-may-see-in-a-message";

    private Widgets() {}

    /** With the three properties of the shortest path. */
    static WebApplicationContextRunner configured() {
        return unconfigured()
                .withPropertyValues(
                        "support-widget.vendors=thread",
                        "support-widget.thread.app-id=3b1f0c52-7a0e-4f2b-9a51-0d6f3f3c1a77",
                        "support-widget.thread.secret=" + SECRET);
    }

    static WebApplicationContextRunner unconfigured() {
        return new WebApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(
                                SupportWidgetAutoConfiguration.class,
                                SupportWidgetTagsAutoConfiguration.class));
    }

    /** With the three properties, and without Spring Security. */
    static WebApplicationContextRunner withoutSecurity() {
        return configured()
                .withClassLoader(new FilteredClassLoader("org.springframework.security"));
    }
}
