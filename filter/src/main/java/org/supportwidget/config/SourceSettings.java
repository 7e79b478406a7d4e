package org.supportwidget.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.supportwidget.RequestValue;
import org.supportwidget.Setting;
import org.supportwidget.Settings;
import org.supportwidget.identity.PropertyPath;

/** The settings of a source; every key is looked up once. */
final class SourceSettings implements Settings {
    private final SettingsSource source;
    private final Map<String, Optional<Setting>> asked = new HashMap<>();
    private final Map<String, Setting> secrets = new HashMap<>();
    private final Set<String> unusable = new HashSet<>();
    private final List<String> mistakes = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    SourceSettings(SettingsSource source) {
        this.source = source;
    }

    @Override
    public Optional<Setting> find(String key) {
        Optional<Setting> known = asked.get(key);
        if (known == null) {
            known = lookUp(key);
            asked.put(key, known);
        }
        return known;
    }

    private Optional<Setting> lookUp(String key) {
        try {
            return source.find(key).map(SourceSettings::withoutLineEnd);
        } catch (IllegalArgumentException e) {
            unusable.add(key);
            mistakes.add(source.name(key) + ": " + e.getMessage());
            return Optional.of(new Setting("", "", source.place(key)));
        }
    }

    private static Setting withoutLineEnd(Setting found) {
        String value = SourceText.of(found.value());
        return new Setting(value, found.isLiteral() ? value : found.shown(), found.origin());
    }

    @Override
    public Optional<Setting> findSecret(String key) {
        Optional<Setting> secret = find(key);
        secret.filter(found -> !found.value().isBlank())
                .ifPresent(found -> secrets.put(source.name(key), found));
        return secret;
    }

    @Override
    public Set<String> names(String beginning) {
        Set<String> names = new TreeSet<>();
        for (String key : source.written(asked.keySet(), List.of()).keySet()) {
            if (key.startsWith(beginning)) {
                names.add(key.substring(beginning.length()));
            }
        }
        return names;
    }

    /** The secrets that were asked for and are set, by name. */
    Map<String, Setting> secrets() {
        return secrets;
    }

    /** A value that the source refused has its message already. */
    @Override
    public void mistake(String key, String found, String expected) {
        String origin = find(key).map(Setting::origin).orElseGet(() -> source.place(key));
        if (!unusable.contains(key)) {
            String text = ": found " + found + ", expected " + expected;
            String mistake = source.name(key) + text + " (set it in " + origin + ")";
            if (!mistakes.contains(mistake)) {
                mistakes.add(mistake);
            }
        }
    }

    @Override
    public RequestValue path(String text) {
        return PropertyPath.parse(text)::read;
    }

    @Override
    public void note(String sentence) {
        notes.add(sentence);
    }

    List<String> notes() {
        return notes;
    }

    @Override
    public String reference(String name) {
        return source.reference(name);
    }

    /** What is wrong, with the keys that nobody has asked for. */
    List<String> mistakes(List<String> vendors) {
        Map<String, String> written = source.written(asked.keySet(), vendors);
        List<String> all = new ArrayList<>(mistakes);
        all.addAll(UnknownKeys.describe(written, asked.keySet(), vendors, source::name));
        return all;
    }
}
