package org.supportwidget.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.supportwidget.RequestValue;
import org.supportwidget.Setting;
import org.supportwidget.Settings;
import org.supportwidget.identity.PropertyPath;

/** Settings that look up every key once and remember what they were asked for and told. */
abstract class RecordedSettings implements Settings {
    private final Map<String, Optional<Setting>> asked = new HashMap<>();
    private final Map<String, Setting> secrets = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private Map<String, String> played = Map.of();

    /** The value of a key that is asked for the first time. */
    abstract Optional<Setting> lookUp(String key);

    /** How the user writes a key. */
    abstract String nameOf(String key);

    /** A system property or an environment variable, whoever set it; or {@code null}. */
    abstract @Nullable String outside(String name);

    /** From now on these values come before all others: those of a {@link SandboxMode}. */
    void play(Map<String, String> values) {
        played = Map.copyOf(values);
    }

    @Override
    public Optional<Setting> find(String key) {
        Optional<Setting> known = asked.get(key);
        if (known == null) {
            String value = played.get(key);
            known =
                    value == null
                            ? lookUp(key)
                            : Optional.of(new Setting(value, value, "the sandbox"));
            asked.put(key, known);
        }
        return known;
    }

    @Override
    public Optional<Setting> findSecret(String key) {
        Optional<Setting> secret = find(key);
        secret.filter(found -> !found.value().isBlank())
                .ifPresent(found -> secrets.put(nameOf(key), found));
        return secret;
    }

    @Override
    public RequestValue path(String text) {
        return PropertyPath.parse(text)::read;
    }

    @Override
    public void note(String sentence) {
        notes.add(sentence);
    }

    /** What is taken as it is, but must not be overlooked. */
    void warn(String sentence) {
        warnings.add(sentence);
    }

    List<String> notes() {
        return notes;
    }

    List<String> warnings() {
        return warnings;
    }

    /** Every key that was asked for. */
    Set<String> knownKeys() {
        return Set.copyOf(asked.keySet());
    }

    /** The keys that were asked for and are set. */
    Map<String, Setting> inForce() {
        Map<String, Setting> set = new TreeMap<>();
        asked.forEach((key, found) -> found.ifPresent(setting -> set.put(key, setting)));
        return set;
    }

    /** The secrets that were asked for and are set, as the user writes their keys. */
    Map<String, Setting> secrets() {
        return secrets;
    }
}
