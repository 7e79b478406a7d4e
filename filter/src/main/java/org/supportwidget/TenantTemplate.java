package org.supportwidget;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supportwidget.signing.SigningSecret;

/**
 * One vendor's settings as they are read at the start, with what they leave open until a request's
 * tenant is known. Of a setting that is a path only the path is checked.
 */
final class TenantTemplate implements Settings {
    private static final Pattern PATH = Pattern.compile("\\{((?:principal|session|request)\\b.*)}");

    private final Settings settings;
    private final Tenants tenants;
    private final Map<String, RequestValue> paths = new LinkedHashMap<>();
    private final Map<String, Setting> fixed = new HashMap<>();
    private final Map<String, SigningSecret> secrets = new HashMap<>();
    private final Set<String> secretKeys = new HashSet<>();
    private final Map<String, Runnable> mistakes = new LinkedHashMap<>();

    TenantTemplate(Settings settings, Tenants tenants) {
        this.settings = settings;
        this.tenants = tenants;
    }

    @Override
    public Optional<Setting> find(String key) {
        Optional<Setting> found = settings.find(key);
        found.ifPresent(setting -> note(key, setting));
        return found;
    }

    private void note(String key, Setting setting) {
        Matcher path = PATH.matcher(setting.value().strip());
        if (!path.matches()) {
            fixed.put(key, setting);
            return;
        }
        try {
            paths.put(key, settings.path(path.group(1)));
        } catch (IllegalArgumentException e) {
            String expected = String.valueOf(e.getMessage());
            mistakes.put(key, () -> settings.mistake(key, "'" + setting.shown() + "'", expected));
        }
    }

    @Override
    public Optional<Setting> findSecret(String key) {
        secretKeys.add(key);
        return settings.findSecret(key);
    }

    @Override
    public SigningSecret signing(String key, SigningSecret secret) {
        SigningSecret known = settings.signing(key, secret);
        secrets.put(key, known);
        return known;
    }

    @Override
    public void mistake(String key, String found, String expected) {
        mistakes.putIfAbsent(key, () -> settings.mistake(key, found, expected));
    }

    @Override
    public void note(String sentence) {
        settings.note(sentence);
    }

    @Override
    public SecretSource secretSource(String key) {
        return settings.secretSource(key);
    }

    @Override
    public Clock clock() {
        return settings.clock();
    }

    @Override
    public String reference(String name) {
        return settings.reference(name);
    }

    /** Whether the vendor depends on the tenant. */
    boolean isOpen() {
        return !paths.isEmpty();
    }

    /** Passes on what is wrong whoever the tenant is. */
    void report() {
        mistakes.forEach(
                (key, mistake) -> {
                    boolean later =
                            isOpen()
                                    && (paths.containsKey(key)
                                            || (tenants.secrets() != null
                                                    && secretKeys.contains(key)));
                    if (!later) {
                        mistake.run();
                    }
                });
    }

    Map<String, RequestValue> paths() {
        return paths;
    }

    /** The values that are the same for every tenant. */
    Map<String, Setting> fixed() {
        return fixed;
    }

    /** The secrets that the configuration has itself. */
    Map<String, SigningSecret> secrets() {
        return secrets;
    }
}
