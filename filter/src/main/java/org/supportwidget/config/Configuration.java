package org.supportwidget.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.supportwidget.ConfigurationException;
import org.supportwidget.IdentityResolver;
import org.supportwidget.Setting;
import org.supportwidget.Settings;
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
        SupportWidget support = engine(settings, (all, paths) -> Optional.empty());
        List<String> mistakes = new ArrayList<>(settings.mistakes());
        mistakes.addAll(unknown(settings.knownKeys()));
        refuse(mistakes);
        warn(SecretDoubts.describe(settings.secrets(), file));
        return support;
    }

    /**
     * Makes the engine from what a framework has of its own. System properties and environment
     * variables have no say but through {@code source}.
     *
     * @param choice how the framework finds out who is signed in
     * @throws ConfigurationException if anything is wrong; it tells every mistake
     */
    public static SupportWidget supportWidget(SettingsSource source, IdentityChoice choice) {
        SourceSettings settings = new SourceSettings(source);
        SupportWidget support = engine(settings, choice);
        refuse(settings.mistakes(VendorCatalog.load().names()));
        ConfigurationFile none = new ConfigurationFile("", Map.of());
        warn(SecretDoubts.describe(settings.secrets(), none));
        return support;
    }

    private static SupportWidget engine(Settings settings, IdentityChoice choice) {
        settings.find("on-error");
        IdentityResolver resolver = new IdentitySettings(settings).resolver(choice);
        HttpSettings http = new HttpSettingsReader(settings).read();
        return SupportWidget.configure(settings, resolver, http);
    }

    private static void warn(List<String> doubts) {
        for (String doubt : doubts) {
            LOG.warning(doubt);
        }
    }

    private static void refuse(List<String> mistakes) {
        if (!mistakes.isEmpty()) {
            throw new ConfigurationException(mistakes);
        }
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
