package org.supportwidget.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supportwidget.ConfigurationException;

/**
 * Registers {@link SupportWidgetFilter} in an application that has a configuration: outermost and
 * innermost, for every dispatch. Does nothing if the application declares the filter itself, sets
 * the context-param {@code supportwidget.auto} to {@code false}, or has our starter for Spring
 * Boot.
 */
public final class SupportWidgetInitializer implements ServletContainerInitializer {
    private static final EnumSet<DispatcherType> DISPATCHES =
            EnumSet.of(
                    DispatcherType.REQUEST,
                    DispatcherType.FORWARD,
                    DispatcherType.ERROR,
                    DispatcherType.ASYNC);

    @Override
    public void onStartup(@Nullable Set<Class<?>> none, ServletContext context)
            throws ServletException {
        if ("false".equals(context.getInitParameter("supportwidget.auto"))
                || isDeclared(context)
                || isLeftToSpringBoot()) {
            return;
        }
        try {
            if (Registration.of(context, null).support() != null) {
                register(context, "support-widget-outermost", false);
                register(context, "support-widget-innermost", true);
            }
        } catch (ConfigurationException e) {
            throw new ServletException(e.getMessage(), e);
        }
    }

    private static boolean isDeclared(ServletContext context) {
        return context.getFilterRegistrations().values().stream()
                .anyMatch(
                        filter ->
                                SupportWidgetFilter.class.getName().equals(filter.getClassName()));
    }

    /** In a WAR of Spring Boot's, the starter makes the only engine, from Boot's properties. */
    private static boolean isLeftToSpringBoot() {
        return isPresent("org.supportwidget.spring.boot.SupportWidgetAutoConfiguration")
                && isPresent("org.springframework.boot.SpringApplication");
    }

    private static boolean isPresent(String type) {
        try {
            Class.forName(type, false, Thread.currentThread().getContextClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }

    private static void register(ServletContext context, String name, boolean isMatchAfter) {
        FilterRegistration.Dynamic filter = context.addFilter(name, new SupportWidgetFilter());
        filter.setAsyncSupported(true);
        filter.addMappingForUrlPatterns(DISPATCHES, isMatchAfter, "/*");
    }
}
