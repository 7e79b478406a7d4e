package org.supportwidget.vendortest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supportwidget.Setting;
import org.supportwidget.Settings;

/** Settings that note what they are asked for as a secret. */
final class RecordedSecrets implements Settings {
    private final Map<String, String> values;
    final List<String> secrets = new ArrayList<>();

    RecordedSecrets(Map<String, String> values) {
        this.values = values;
    }

    @Override
    public Optional<Setting> find(String key) {
        return Optional.ofNullable(values.get(key))
                .map(value -> new Setting(value, value, "settings()"));
    }

    @Override
    public Optional<Setting> findSecret(String key) {
        find(key).map(Setting::value).ifPresent(secrets::add);
        return find(key);
    }

    @Override
    public void mistake(String key, String found, String expected) {
        throw new Fault("settings(): " + key + ": found " + found + ", expected " + expected);
    }
}
