package org.supportwidget.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.supportwidget.Setting;
import org.supportwidget.Settings;
import org.supportwidget.SupportWidget;
import org.supportwidget.csp.CspSources;
import org.supportwidget.web.HttpSettings;

/**
 * The settings with which a preview configures vendors: those given on the command line, and
 * stand-ins for what else the vendors ask for.
 */
final class PreviewSettings implements Settings {
    private static final String ORIGIN = "--set";

    /** Tried one after the other on a setting that is missing: a name, then a URL. */
    private static final List<String> STAND_INS =
            List.of("example", "https://widget.example/widget.js");

    private final Map<String, String> values;
    private final Set<String> stoodIn = new LinkedHashSet<>();
    private final Map<String, String> mistakes = new LinkedHashMap<>();

    PreviewSettings(String vendors, Map<String, String> given) {
        values = new LinkedHashMap<>(given);
        values.put("vendors", vendors);
    }

    /**
     * What the vendors need.
     *
     * @throws IllegalArgumentException if a vendor is unknown or a given setting wrong
     */
    CspSources sources() {
        CspSources sources = configure();
        for (String standIn : STAND_INS) {
            Set<String> missing = new LinkedHashSet<>(mistakes.keySet());
            missing.removeIf(key -> isGiven(key));
            missing.forEach(key -> values.put(key, standIn));
            stoodIn.addAll(missing);
            sources = missing.isEmpty() ? sources : configure();
        }
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", mistakes.values()));
        }
        return sources;
    }

    private boolean isGiven(String key) {
        return values.containsKey(key) && !stoodIn.contains(key);
    }

    private CspSources configure() {
        mistakes.clear();
        return SupportWidget.configure(this, request -> Optional.empty(), HttpSettings.DEFAULTS)
                .cspSources();
    }

    /** The settings that were not given; without secrets, which a preview does not need. */
    Set<String> stoodIn() {
        Set<String> shown = new LinkedHashSet<>(stoodIn);
        shown.removeIf(key -> key.endsWith("secret"));
        return shown;
    }

    @Override
    public Optional<Setting> find(String key) {
        return Optional.ofNullable(values.get(key)).map(value -> new Setting(value, value, ORIGIN));
    }

    @Override
    public void mistake(String key, String found, String expected) {
        mistakes.put(key, key + ": found " + found + ", expected " + expected);
    }
}
