package org.supportwidget.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.supportwidget.Setting;

/** The settings of a source. */
final class SourceSettings extends RecordedSettings {
    private final SettingsSource source;
    private final Set<String> unusable = new HashSet<>();
    private final List<String> mistakes = new ArrayList<>();

    SourceSettings(SettingsSource source) {
        this.source = source;
    }

    @Override
    Optional<Setting> lookUp(String key) {
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
    String nameOf(String key) {
        return source.name(key);
    }

    @Override
    @Nullable String outside(String name) {
        return source.outside(name);
    }

    @Override
    public Set<String> names(String beginning) {
        Set<String> names = new TreeSet<>();
        for (String key : source.written(knownKeys(), List.of()).keySet()) {
            if (key.startsWith(beginning)) {
                names.add(key.substring(beginning.length()));
            }
        }
        return names;
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
    public String reference(String name) {
        return source.reference(name);
    }

    /** What is wrong, with the keys that nobody has asked for. */
    List<String> mistakes(List<String> vendors) {
        Map<String, String> written = source.written(knownKeys(), vendors);
        List<String> all = new ArrayList<>(mistakes);
        all.addAll(UnknownKeys.describe(written, knownKeys(), vendors, source::name));
        return all;
    }
}
