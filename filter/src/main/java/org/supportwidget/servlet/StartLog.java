package org.supportwidget.servlet;

import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supportwidget.SupportWidget;
import org.supportwidget.config.ConfigurationFile;
import org.supportwidget.web.HttpSettings;
import org.supportwidget.web.InjectionSettings;
import org.supportwidget.web.RequestPattern;

/** What the log says when an application starts: one line of what is in force. */
final class StartLog {
    private static final Logger LOG = Logger.getLogger("org.supportwidget");

    private StartLog() {}

    /**
     * The widget is on.
     *
     * @param location where the configuration was found
     */
    static void started(SupportWidget support, String location) {
        HttpSettings http = support.http();
        LOG.info(
                name()
                        + " is on: vendors "
                        + String.join(", ", support.vendorNames())
                        + "; identity: "
                        + support.identitySource()
                        + "; block: "
                        + block(http.injection())
                        + (http.logoutPaths().isEmpty()
                                ? ""
                                : "; log-out paths: " + list(http.logoutPaths()))
                        + "; configured by "
                        + location);
        if (http.diagnostics().on()) {
            LOG.warning(
                    "diagnostics = on: GET /support-widget/diagnostics shows "
                            + (http.diagnostics().allow().isEmpty()
                                    ? "loopback clients"
                                    : "clients of " + http.diagnostics().allow())
                            + " why a page has no widget; switch it off when you have found out");
        }
        if (http.identityProbe()) {
            LOG.warning(
                    "Support Widget: identity.probe = on is for development; it logs the names and"
                            + " types of what requests offer. Take it out when the path is found");
        }
    }

    /** There is no configuration. */
    static void off() {
        LOG.info(name() + " is off: no configuration at " + ConfigurationFile.DEFAULT_LOCATIONS);
    }

    /** The configuration says that there is to be none. */
    static void disabled(String location) {
        LOG.info(name() + " is off: enabled = false (configured by " + location + ")");
    }

    private static String block(InjectionSettings injection) {
        if (!injection.auto()) {
            return "where tags are (inject = off)";
        }
        return "in pages at "
                + list(injection.paths())
                + (injection.exclude().isEmpty() ? "" : " but not " + list(injection.exclude()))
                + " (inject = auto)";
    }

    private static String list(List<RequestPattern> patterns) {
        return patterns.isEmpty()
                ? "none"
                : patterns.stream().map(RequestPattern::toString).collect(Collectors.joining(", "));
    }

    private static String name() {
        @Nullable String version = StartLog.class.getPackage().getImplementationVersion();
        return "Support Widget " + (version == null ? "(development)" : version);
    }
}
