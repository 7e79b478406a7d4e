package org.supportwidget.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.supportwidget.ConfigurationException;
import org.supportwidget.IdentityResolver;
import org.supportwidget.Setting;
import org.supportwidget.SupportWidget;
import org.supportwidget.VendorCatalog;
import org.supportwidget.web.HttpSettings;

/** Makes the engine from its configuration. */
public final class Configuration {
    private static final Logger LOG = Logger.getLogger("org.supportwidget");

    private final ConfigurationFile file;
    private final Function<String, @Nullable String> environment;
    private final Set<String> variables;

    /** The configuration in a file, overridden by system properties and environment variables. */
    public Configuration(ConfigurationFile file) {
        this(file, System::getenv, System.getenv().keySet());
    }

    Configuration(ConfigurationFile file, Function<String, @Nullable String> environment) {
        this(file, environment, Set.of());
    }

    /** With another environment, in which variables of these names are set. */
    Configuration(
            ConfigurationFile file,
            Function<String, @Nullable String> environment,
            Set<String> variables) {
        this.file = file;
        this.environment = environment;
        this.variables = variables;
    }

    /**
     * Makes the engine from values that an embedding application or a framework holds.
     *
     * @param values key to value, as in {@code support-widget.properties}
     * @throws ConfigurationException if anything is wrong; it tells every mistake
     */
    public static SupportWidget supportWidget(Map<String, String> values) {
        return new Configuration(new ConfigurationFile("the given values", Map.copyOf(values)))
                .supportWidget();
    }

    /**
     * Makes the engine.
     *
     * @throws ConfigurationException if anything is wrong; it tells every mistake
     */
    public SupportWidget supportWidget() {
        LayeredSettings settings = new LayeredSettings(file, environment);
        settings.find("on-error");
        IdentityResolver resolver = new IdentitySettings(settings).resolver();
        HttpSettings http = new HttpSettingsReader(settings).read();
        SupportWidget support = SupportWidget.configure(settings, resolver, http);
        List<String> mistakes = new ArrayList<>(settings.mistakes());
        mistakes.addAll(unknown(settings.knownKeys()));
        if (!mistakes.isEmpty()) {
            throw new ConfigurationException(mistakes);
        }
        for (String doubt : SecretDoubts.describe(settings.secrets(), file)) {
            LOG.warning(doubt);
        }
        return support;
    }

    private List<String> unknown(Set<String> known) {
        List<String> vendors = VendorCatalog.load().names();
        List<String> unknown = new ArrayList<>(UnknownKeys.describe(file, known, vendors));
        List<String> mayBeUnused = new ArrayList<>(vendors);
        mayBeUnused.add(XsollaLoginSettings.NAME);
        UnknownOverrides overrides = new UnknownOverrides(known, mayBeUnused);
        unknown.addAll(overrides.properties(System.getProperties().stringPropertyNames()));
        unknown.addAll(overrides.variables(variables));
        return unknown;
    }

    /**
     * Whether a wrong configuration is to leave the application running without the widget ({@code
     * on-error = off}).
     */
    public boolean isOffOnError() {
        LayeredSettings settings = new LayeredSettings(file, environment);
        return settings.find("on-error")
                .map(Setting::value)
                .map(String::strip)
                .orElse("fail")
                .equals("off");
    }
}
