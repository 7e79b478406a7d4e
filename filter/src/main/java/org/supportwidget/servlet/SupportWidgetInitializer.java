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
 * innermost, for every dispatch. Does nothing if the application declares the filter itself or sets
 * the context-param {@code supportwidget.auto} to {@code false}.
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
        if ("false".equals(context.getInitParameter("supportwidget.auto")) || isDeclared(context)) {
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

    private static void register(ServletContext context, String name, boolean isMatchAfter) {
        FilterRegistration.Dynamic filter = context.addFilter(name, new SupportWidgetFilter());
        filter.setAsyncSupported(true);
        filter.addMappingForUrlPatterns(DISPATCHES, isMatchAfter, "/*");
    }
}
