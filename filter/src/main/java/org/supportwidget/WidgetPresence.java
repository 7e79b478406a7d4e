package org.supportwidget;

import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** For tags and dialects: finds the page's widget or says, once, why there is none. */
public final class WidgetPresence {
    /**
     * The application's attribute that tells whether the filter was set up: {@link #ON} or {@link
     * #OFF}.
     */
    public static final String ATTRIBUTE = "org.supportwidget.presence";

    /** The filter is set up. */
    public static final String ON = "on";

    /** There is no configuration, or a wrong one that {@code on-error = off} excuses. */
    public static final String OFF = "off";

    private static final OnceLog LOG = new OnceLog(Logger.getLogger("org.supportwidget"));

    private WidgetPresence() {}

    /**
     * The page's widget.
     *
     * @param request reads an attribute of the request
     * @param application reads an attribute of the application
     * @return empty, after a warning in the log, if the page has none
     */
    public static Optional<PageWidget> find(
            Function<String, @Nullable Object> request,
            Function<String, @Nullable Object> application) {
        if (request.apply(SupportWidget.ATTRIBUTE) instanceof PageWidget page) {
            return Optional.of(page);
        }
        if (OFF.equals(application.apply(ATTRIBUTE))) {
            LOG.warn(
                    "A support tag renders nothing: Support Widget is not configured (see the log of the start)");
        } else {
            String cause = cause(application.apply(ATTRIBUTE));
            LOG.warn("A support tag renders nothing: " + cause, new IllegalStateException(cause));
        }
        return Optional.empty();
    }

    private static String cause(@Nullable Object presence) {
        return presence == null
                ? "SupportWidgetFilter is not registered in this application: its initializer did not run (an empty"
                        + " <absolute-ordering/> in web.xml switches initializers off), or supportwidget.auto is false;"
                        + " declare org.supportwidget.servlet.SupportWidgetFilter in web.xml, first and once more last;"
                        + " in Spring Boot, which runs no initializer of a jar, add"
                        + " support-widget-spring-boot-starter"
                : "SupportWidgetFilter did not run for this URL; map it to /* for REQUEST, FORWARD, ERROR and ASYNC";
    }
}
