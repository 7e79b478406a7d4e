package org.supportwidget.spring.metadata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.supportwidget.ConfigurationException;
import org.supportwidget.Setting;
import org.supportwidget.VendorCatalog;
import org.supportwidget.config.Configuration;
import org.supportwidget.config.SettingsSource;

/** The keys that the library asks for, by every vendor and resolver. */
final class DeclaredKeys implements SettingsSource {
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> asked = new TreeSet<>();

    private DeclaredKeys() {}

    static Set<String> all() {
        DeclaredKeys keys = new DeclaredKeys();
        keys.values.put("vendors", String.join(",", VendorCatalog.load().names()));
        keys.ask();
        keys.values.put("identity.resolver", "xsolla-login");
        for (String algorithm : List.of("HS256", "RS256")) {
            keys.values.put("xsolla-login.algorithm", algorithm);
            keys.ask();
        }
        return keys.asked;
    }

    private void ask() {
        try {
            Configuration.supportWidget(
                    this,
                    (settings, paths) -> {
                        settings.find("identity.impersonation");
                        return Optional.empty();
                    });
        } catch (ConfigurationException expected) {
            // Nothing is configured; all that counts is what was asked for.
            asked.add("enabled");
        }
    }

    @Override
    public Optional<Setting> find(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key)).map(value -> new Setting(value, value, ""));
    }

    @Override
    public String name(String key) {
        return key;
    }

    @Override
    public String place(String key) {
        return "";
    }

    @Override
    public String reference(String name) {
        return name;
    }

    @Override
    public Map<String, String> written(Set<String> known, List<String> vendors) {
        return Map.of();
    }
}
