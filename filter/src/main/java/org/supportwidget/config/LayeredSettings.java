package org.supportwidget.config;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.supportwidget.SecretSource;
import org.supportwidget.Setting;

/**
 * The settings of a file, each of which a system property or an environment variable may override.
 */
class LayeredSettings extends RecordedSettings {
    static final String PROPERTY_PREFIX = "supportwidget.";
    static final String VARIABLE_PREFIX = "SUPPORTWIDGET_";

    private final ConfigurationFile file;
    private final Function<String, @Nullable String> environment;
    private final Clock clock;
    private final Placeholders placeholders;
    private final List<String> mistakes = new ArrayList<>();
    private final Set<String> unresolved = new HashSet<>();

    LayeredSettings(
            ConfigurationFile file, Function<String, @Nullable String> environment, Clock clock) {
        this.file = file;
        this.clock = clock;
        this.environment = environment;
        placeholders = new Placeholders(environment);
    }

    @Override
    public Set<String> names(String beginning) {
        Set<String> names = new TreeSet<>();
        file.values().keySet().forEach(key -> add(names, key, beginning));
        System.getProperties()
                .stringPropertyNames()
                .forEach(key -> add(names, key, PROPERTY_PREFIX + beginning));
        return names;
    }

    private static void add(Set<String> names, String key, String beginning) {
        if (key.startsWith(beginning)) {
            names.add(key.substring(beginning.length()));
        }
    }

    /** A value whose placeholder stands for nothing has its message already. */
    @Override
    public void mistake(String key, String found, String expected) {
        if (unresolved.contains(key)) {
            return;
        }
        String origin = find(key).map(Setting::origin).orElse(file.location());
        String mistake =
                key + ": found " + found + ", expected " + expected + " (set it in " + origin + ")";
        if (!mistakes.contains(mistake)) {
            mistakes.add(mistake);
        }
    }

    @Override
    public SecretSource secretSource(String key) {
        String written = find(key).map(Setting::shown).orElse("");
        List<String> files = Placeholders.files(written);
        return files.isEmpty()
                ? SecretSource.FIXED
                : new FileSecret(written, files, placeholders, System::nanoTime);
    }

    @Override
    public Clock clock() {
        return clock;
    }

    private String backslash(String key, String origin) {
        PropertyLine line = file.lines().get(key);
        return line != null && line.hasBackslash() && origin.equals(line.toString())
                ? "; its line has a backslash, which properties files do not keep: write / or \\\\"
                : "";
    }

    List<String> mistakes() {
        return mistakes;
    }

    /** The system property that overrides a key. */
    static String property(String key) {
        return PROPERTY_PREFIX + key;
    }

    /** The environment variable that overrides a key. */
    static String variable(String key) {
        return VARIABLE_PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    @Override
    String nameOf(String key) {
        return key;
    }

    @Override
    @Nullable String outside(String name) {
        String property = System.getProperty(name);
        return property == null ? environment.apply(name) : property;
    }

    @Override
    Optional<Setting> lookUp(String key) {
        String property = property(key);
        String variable = variable(key);
        if (System.getProperty(property) != null) {
            return resolve(key, System.getProperty(property), "the system property " + property);
        }
        if (environment.apply(variable) != null) {
            return resolve(
                    key, environment.apply(variable), "the environment variable " + variable);
        }
        return resolve(key, file.values().get(key), file.origin(key));
    }

    private Optional<Setting> resolve(String key, @Nullable String raw, String origin) {
        if (raw == null) {
            return Optional.empty();
        }
        String text = SourceText.of(raw);
        try {
            return Optional.of(new Setting(placeholders.replace(text), text, origin));
        } catch (IllegalArgumentException e) {
            unresolved.add(key);
            mistakes.add(
                    key
                            + ": "
                            + e.getMessage()
                            + backslash(key, origin)
                            + " (set it, or change the value in "
                            + origin
                            + ")");
            return Optional.of(new Setting(text, text, origin));
        }
    }
}
