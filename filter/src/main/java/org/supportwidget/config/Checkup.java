package org.supportwidget.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supportwidget.Setting;
import org.supportwidget.SupportWidget;
import org.supportwidget.signing.SigningSecret;

/**
 * What came of reading a configuration, without using it: the engine, or what is wrong. Nothing of
 * it shows a secret.
 *
 * @param mistakes what keeps the application from starting, one sentence each
 * @param warnings what is taken as it is, but is probably not meant
 * @param notes what is right, but may surprise
 * @param repetitions keys that are set more than once in one file
 * @param keys the keys that are set and are read, in alphabetical order
 * @param engine the engine; empty if there are mistakes
 */
public record Checkup(
        List<String> mistakes,
        List<String> warnings,
        List<String> notes,
        List<String> repetitions,
        List<KeyInForce> keys,
        Optional<SupportWidget> engine) {

    static List<KeyInForce> keys(Map<String, Setting> settings, Map<String, Setting> secrets) {
        List<KeyInForce> keys = new ArrayList<>();
        settings.forEach(
                (key, setting) ->
                        keys.add(
                                new KeyInForce(
                                        key,
                                        secrets.containsKey(key)
                                                ? described(setting.value())
                                                : setting.value(),
                                        origin(setting),
                                        secrets.containsKey(key))));
        return keys;
    }

    private static String origin(Setting setting) {
        return setting.isLiteral() ? setting.origin() : setting.shown() + " in " + setting.origin();
    }

    /** Of a secret, what two people can compare. */
    private static String described(String secret) {
        return secret.length()
                + " characters, fingerprint "
                + SigningSecret.of(secret).fingerprint();
    }
}
