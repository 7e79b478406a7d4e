package org.supportwidget.sandbox;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.supportwidget.VendorSandbox;

/** Plays the vendors of the library for {@code sandbox = on}, by a {@link SandboxServer}. */
public final class LocalSandbox implements VendorSandbox {
    private static final String[] SOURCES = {"script-src", "connect-src", "frame-src"};
    private static final String[] NO_SOURCES = {
        "style-src", "img-src", "font-src", "media-src", "worker-src"
    };

    /** For the service loader. */
    public LocalSandbox() {}

    @Override
    public Optional<Map<String, String>> settings(String vendor) {
        Map<String, String> settings = new HashMap<>();
        for (String file : new String[] {"accounts.properties", "addresses.properties"}) {
            of(vendor, read(file), settings);
        }
        if (settings.isEmpty()) {
            return Optional.empty();
        }
        String origin = SandboxServer.running().origin();
        settings.replaceAll((key, value) -> value.replace("{origin}", origin));
        for (String directive : SOURCES) {
            settings.put("csp." + directive, origin);
        }
        for (String directive : NO_SOURCES) {
            settings.put("csp." + directive, "");
        }
        return Optional.of(settings);
    }

    private static void of(String vendor, Properties all, Map<String, String> settings) {
        String prefix = vendor + ".";
        all.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .forEach(key -> settings.put(key.substring(prefix.length()), all.getProperty(key)));
    }

    private static Properties read(String name) {
        Properties properties = new Properties();
        try (Reader in = new StringReader(SandboxScript.resource(name))) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + name, e);
        }
        return properties;
    }
}
