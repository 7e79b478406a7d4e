package org.supportwidget.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * Configurations of the library: {@code all-vendors.properties}, for all of its vendors or some.
 */
final class Vendors {
    private final Map<String, String> settings = new HashMap<>();

    Vendors() {
        Properties all = new Properties();
        try (InputStream in = Vendors.class.getResourceAsStream("all-vendors.properties")) {
            all.load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        all.stringPropertyNames().forEach(key -> settings.put(key, all.getProperty(key)));
    }

    List<String> names() {
        return Arrays.asList(value("vendors").split(", *", -1));
    }

    /** Those that take a signature in the page; the others' pages fetch a token, or none. */
    List<String> signed() {
        return Arrays.asList(value("signed").split(", *", -1));
    }

    /** The configuration of these vendors alone. */
    Map<String, String> settings(List<String> vendors) {
        Map<String, String> some = new HashMap<>();
        settings.forEach(
                (key, value) -> {
                    String owner = key.replaceFirst("\\..*", "");
                    if (owner.equals("identity") || vendors.contains(owner)) {
                        some.put(key, value);
                    }
                });
        some.put("vendors", String.join(",", vendors));
        return some;
    }

    private String value(String key) {
        return Objects.requireNonNull(settings.get(key), key);
    }
}
