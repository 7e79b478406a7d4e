package org.supportwidget.spring.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.AbstractEnvironment;
import org.springframework.core.env.ConfigurableEnvironment;
import org.supportwidget.Setting;
import org.supportwidget.config.SettingsSource;

/**
 * The application's properties below {@code support-widget}, asked for by key: relaxed spellings,
 * lists, profiles, {@code configtree:} and configuration servers work as for any property of
 * Boot's.
 */
final class EnvironmentSettings implements SettingsSource {
    /** What the application's properties begin with: {@value}. */
    static final String PREFIX = "support-widget";

    private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of(PREFIX);

    private final ConfigurableEnvironment environment;
    private final SpringPlaceholders placeholders;
    private final Map<String, String> usual;

    /**
     * The properties of an application.
     *
     * @param usual the values of keys that are not set, where they differ from the library's
     */
    EnvironmentSettings(ConfigurableEnvironment environment, Map<String, String> usual) {
        this.environment = environment;
        this.usual = usual;
        placeholders = new SpringPlaceholders(environment);
    }

    @Override
    public Optional<Setting> find(String key) {
        List<ConfigurationPropertyName> names = Spelling.names(PREFIX, key);
        for (ConfigurationPropertySource source : sources()) {
            for (ConfigurationPropertyName name : names) {
                Optional<Setting> found = find(key, source, name);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.ofNullable(usual.get(key))
                .map(value -> new Setting(value, value, "the starter's defaults"));
    }

    /** The active profiles are those of the application, whoever set them. */
    @Override
    public @Nullable String outside(String name) {
        String[] profiles = environment.getActiveProfiles();
        return name.equals(AbstractEnvironment.ACTIVE_PROFILES_PROPERTY_NAME) && profiles.length > 0
                ? String.join(",", profiles)
                : environment.getProperty(name);
    }

    private Optional<Setting> find(
            String key, ConfigurationPropertySource source, ConfigurationPropertyName name) {
        ConfigurationProperty property = source.getConfigurationProperty(name);
        if (property != null) {
            return Optional.of(setting(key, property));
        }
        List<Setting> items = items(key, source, name);
        return items.isEmpty() ? Optional.empty() : Optional.of(joined(key, items));
    }

    private Iterable<ConfigurationPropertySource> sources() {
        return ConfigurationPropertySources.from(environment.getPropertySources());
    }

    private List<Setting> items(
            String key, ConfigurationPropertySource source, ConfigurationPropertyName name) {
        List<Setting> items = new ArrayList<>();
        ConfigurationProperty item = source.getConfigurationProperty(name.append("[0]"));
        while (item != null) {
            items.add(setting(key, item));
            item = source.getConfigurationProperty(name.append("[" + items.size() + "]"));
        }
        return items;
    }

    private static Setting joined(String key, List<Setting> items) {
        String separator = key.contains(".csp.") ? " " : ", ";
        return new Setting(
                String.join(separator, items.stream().map(Setting::value).toList()),
                String.join(separator, items.stream().map(Setting::shown).toList()),
                items.get(0).origin());
    }

    private Setting setting(String key, ConfigurationProperty property) {
        String origin = Origins.of(property);
        String text = text(key, property.getValue());
        try {
            return new Setting(placeholders.replace(text), text, origin);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + " (set it in " + origin + ")", e);
        }
    }

    /** YAML makes {@code on} and {@code off} truth values, and numbers of what looks like one. */
    private static String text(String key, @Nullable Object value) {
        boolean isText = value == null || value instanceof CharSequence;
        if (!isText && key.matches("(.+[.])?secret([.]next)?")) {
            throw new IllegalArgumentException(
                    "found a number or a truth value, of which YAML may have changed the text;"
                            + " expected it in quotes");
        }
        if (value instanceof Boolean on) {
            return on ? "on" : "off";
        }
        return String.valueOf(value);
    }

    @Override
    public String name(String key) {
        return PREFIX + "." + key;
    }

    @Override
    public String place(String key) {
        return "application.properties, or by the environment variable " + variable(key);
    }

    private static String variable(String key) {
        String name = (PREFIX + "_" + key).replace("-", "").replace('.', '_');
        return name.toUpperCase(Locale.ROOT);
    }

    @Override
    public String reference(String name) {
        return "${" + name + "}";
    }

    @Override
    public Map<String, String> written(Set<String> known, List<String> vendors) {
        Map<String, String> written = new TreeMap<>();
        Spelling spelling = new Spelling(known, vendors);
        for (ConfigurationPropertySource source : sources()) {
            if (source instanceof IterableConfigurationPropertySource iterable) {
                iterable.stream()
                        .filter(name -> ROOT.isAncestorOf(name) && !isSwitch(name))
                        .forEach(
                                name ->
                                        written.putIfAbsent(
                                                spelling.of(name.subName(1)),
                                                Origins.of(source, name)));
            }
        }
        return written;
    }

    private static boolean isSwitch(ConfigurationPropertyName name) {
        return name.equals(ROOT.append("enabled"));
    }
}
