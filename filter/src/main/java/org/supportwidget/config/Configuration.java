package org.supportwidget.config;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.supportwidget.ConfigurationException;
import org.supportwidget.IdentityResolver;
import org.supportwidget.Setting;
import org.supportwidget.Settings;
import org.supportwidget.SupportWidget;
import org.supportwidget.VendorCatalog;
import org.supportwidget.signing.SigningSecret;
import org.supportwidget.web.HttpSettings;

/** Makes the engine from its configuration. */
public final class Configuration {
    private static final Logger LOG = Logger.getLogger("org.supportwidget");

    private static final String ENABLED = "enabled";

    private final ConfigurationFile file;
    private final Function<String, @Nullable String> environment;
    private final Set<String> variables;
    private final Clock clock;

    /** The configuration in a file, overridden by system properties and environment variables. */
    public Configuration(ConfigurationFile file) {
        this(file, System::getenv, System.getenv().keySet(), Clock.systemUTC());
    }

    Configuration(ConfigurationFile file, Function<String, @Nullable String> environment) {
        this(file, environment, Set.of());
    }

    /** With another environment, in which variables of these names are set. */
    Configuration(
            ConfigurationFile file,
            Function<String, @Nullable String> environment,
            Set<String> variables) {
        this(file, environment, variables, Clock.systemUTC());
    }

    /** With another clock for secrets that take the place of others. */
    Configuration(
            ConfigurationFile file,
            Function<String, @Nullable String> environment,
            Set<String> variables,
            Clock clock) {
        this.file = file;
        this.environment = environment;
        this.variables = variables;
        this.clock = clock;
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
        Checkup checkup = read(null);
        refuse(checkup.mistakes());
        checkup.warnings().forEach(LOG::warning);
        checkup.notes().forEach(LOG::info);
        return checkup.engine().orElseThrow();
    }

    /** Reads the configuration as an application would, and says what came of it. */
    public Checkup check() {
        return read(null);
    }

    /**
     * Reads the configuration as an application would, and says what came of it.
     *
     * @param witness sees what the engine signs
     */
    public Checkup check(Consumer<Signature> witness) {
        return read(witness);
    }

    private Checkup read(@Nullable Consumer<Signature> witness) {
        LayeredSettings settings = settings(witness);
        boolean enabled = isOn(settings);
        SupportWidget support =
                enabled ? engine(settings, (all, paths) -> Optional.empty()) : SupportWidget.none();
        List<String> mistakes = new ArrayList<>(settings.mistakes());
        if (enabled) {
            mistakes.addAll(UnknownKeys.describe(file, settings.knownKeys(), variables));
        }
        List<String> warnings = new ArrayList<>(settings.warnings());
        warnings.addAll(SecretDoubts.describe(settings.secrets(), file));
        return new Checkup(
                List.copyOf(mistakes),
                List.copyOf(warnings),
                List.copyOf(settings.notes()),
                file.repetitions(settings.knownKeys()),
                Checkup.keys(settings.inForce(), settings.secrets()),
                mistakes.isEmpty() ? Optional.of(support) : Optional.empty());
    }

    private LayeredSettings settings(@Nullable Consumer<Signature> witness) {
        return new LayeredSettings(file, environment, clock) {
            @Override
            public SigningSecret signing(String key, SigningSecret secret) {
                return witness == null
                        ? secret
                        : secret.seenBy(
                                (with, message, result) ->
                                        witness.accept(new Signature(key, with, message, result)));
            }
        };
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
        settings.warnings().forEach(LOG::warning);
        ConfigurationFile none = new ConfigurationFile("", Map.of());
        SecretDoubts.describe(settings.secrets(), none).forEach(LOG::warning);
        settings.notes().forEach(LOG::info);
        return support;
    }

    static SupportWidget engine(RecordedSettings settings, IdentityChoice choice) {
        settings.find("on-error");
        isOn(settings);
        SandboxMode.apply(settings);
        IdentityResolver who = new IdentitySettings(settings).resolver(choice);
        IdentityResolver resolver = Exclusion.of(settings, who);
        HttpSettings http = new HttpSettingsReader(settings).read();
        return SupportWidget.configure(settings, resolver, http);
    }

    private static void refuse(List<String> mistakes) {
        if (!mistakes.isEmpty()) {
            throw new ConfigurationException(mistakes);
        }
    }

    private static boolean isOn(Settings settings) {
        settings.declare(ENABLED, "`true`, `false`", "true");
        Optional<Setting> setting = settings.find(ENABLED).filter(s -> !s.value().isBlank());
        String word = setting.map(Setting::value).map(String::strip).orElse("true");
        boolean on = List.of("true", "on").contains(word);
        if (!on && !List.of("false", "off").contains(word)) {
            settings.mistake(
                    ENABLED, "'" + setting.map(Setting::shown).orElse("") + "'", "true or false");
            return true;
        }
        return on;
    }

    /**
     * Whether there is to be a widget at all ({@code enabled}). If not, nothing else of the
     * configuration counts, right or wrong.
     */
    public boolean isEnabled() {
        return isOn(new LayeredSettings(file, environment, clock));
    }

    /**
     * Whether a wrong configuration is to leave the application running without the widget ({@code
     * on-error = off}).
     */
    public boolean isOffOnError() {
        LayeredSettings settings = new LayeredSettings(file, environment, clock);
        return settings.find("on-error")
                .map(Setting::value)
                .map(String::strip)
                .orElse("fail")
                .equals("off");
    }
}
