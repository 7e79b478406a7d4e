package org.supportwidget.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supportwidget.RequestValue;
import org.supportwidget.Setting;
import org.supportwidget.VendorCatalog;

/** What the code declares of each key when it reads a configuration with every vendor. */
final class KeyDeclarations extends RecordedSettings {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Declared> declared = new LinkedHashMap<>();

    /** Type and default of a key. */
    record Declared(String type, String usual) {}

    private KeyDeclarations() {}

    static Map<String, Declared> all() {
        KeyDeclarations keys = new KeyDeclarations();
        keys.values.put("vendors", String.join(",", vendors()));
        keys.read();
        keys.values.put("identity.resolver", "xsolla-login");
        for (String algorithm : new String[] {"HS256", "RS256"}) {
            keys.values.put("xsolla-login.algorithm", algorithm);
            keys.read();
        }
        return keys.declared;
    }

    /** The library's own. */
    static List<String> vendors() {
        VendorCatalog catalog = VendorCatalog.load();
        return catalog.names().stream()
                .filter(
                        name ->
                                catalog.find(name)
                                        .orElseThrow()
                                        .getClass()
                                        .getName()
                                        .startsWith("org.supportwidget."))
                .toList();
    }

    private void read() {
        Configuration.engine(this, (settings, paths) -> Optional.empty());
    }

    @Override
    public void declare(String key, String type, String usual) {
        declared.putIfAbsent(key, new Declared(type, usual));
    }

    @Override
    public Optional<Setting> find(String key) {
        return lookUp(key);
    }

    @Override
    Optional<Setting> lookUp(String key) {
        return Optional.ofNullable(values.get(key)).map(value -> new Setting(value, value, ""));
    }

    @Override
    public void mistake(String key, String found, String expected) {
        // Hardly anything is set.
    }

    @Override
    String nameOf(String key) {
        return key;
    }

    @Override
    @Nullable String outside(String name) {
        return null;
    }

    @Override
    public RequestValue path(String text) {
        return request -> null;
    }
}
