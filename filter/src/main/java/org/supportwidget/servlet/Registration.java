package org.supportwidget.servlet;

import jakarta.servlet.ServletContext;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.supportwidget.ConfigurationException;
import org.supportwidget.SupportWidget;
import org.supportwidget.WidgetPresence;
import org.supportwidget.config.Configuration;
import org.supportwidget.config.ConfigurationFile;

/**
 * What became of one web application's configuration. Read once and kept in the servlet context,
 * whoever asks first: the initializer or a filter that {@code web.xml} declares.
 *
 * @param support the engine, or {@code null} if there is no configuration or a wrong one that
 *     {@code on-error = off} excuses
 */
record Registration(@Nullable SupportWidget support) {
    private static final Logger LOG = Logger.getLogger("org.supportwidget");
    private static final String ATTRIBUTE = Registration.class.getName();

    /** The registration of an application, made if there is none yet. */
    static Registration of(ServletContext context, @Nullable String named) {
        if (context.getAttribute(ATTRIBUTE) instanceof Registration known) {
            return known;
        }
        Copies.warn(); // first of all: two versions may fail at anything that follows
        return keep(
                context,
                read(
                        context,
                        named == null ? context.getInitParameter("supportwidget.config") : named));
    }

    /** Notes an engine that the application made itself. */
    static void note(ServletContext context, SupportWidget support) {
        if (!(context.getAttribute(ATTRIBUTE) instanceof Registration known)
                || known.support != support) {
            Copies.warn();
            StartLog.started(support, "the application's code");
            keep(context, new Registration(support));
        }
    }

    private static Registration keep(ServletContext context, Registration registration) {
        context.setAttribute(ATTRIBUTE, registration);
        context.setAttribute(
                WidgetPresence.ATTRIBUTE,
                registration.support == null ? WidgetPresence.OFF : WidgetPresence.ON);
        return registration;
    }

    private static Registration read(ServletContext context, @Nullable String named) {
        ConfigurationFile found = new ConfigurationFile("an unreadable file", Map.of());
        try {
            Optional<ConfigurationFile> file =
                    ConfigurationFile.find(
                            named,
                            context.getInitParameter("supportwidget.profile"),
                            context::getResourceAsStream);
            if (file.isEmpty()) {
                StartLog.off();
                return new Registration(null);
            }
            found = file.get();
            if (!new Configuration(found).isEnabled()) {
                StartLog.disabled(found.location());
                return new Registration(null);
            }
            SupportWidget support = new Configuration(found).supportWidget();
            StartLog.started(support, found.location());
            return new Registration(support);
        } catch (ConfigurationException e) {
            if (!new Configuration(found).isOffOnError()) {
                throw e;
            }
            LOG.log(
                    Level.SEVERE,
                    e.getMessage() + "\nThe application runs without it (on-error = off).");
            return new Registration(null);
        }
    }
}
