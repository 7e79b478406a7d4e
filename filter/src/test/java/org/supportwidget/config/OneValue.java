package org.supportwidget.config;

import java.util.Map;
import org.supportwidget.Engines;

/** A configuration that is complete without the one value that a test tries. */
final class OneValue {
    private OneValue() {}

    static Configuration of(String key, String value, Map<String, String> environment) {
        Map<String, String> values =
                Engines.values(
                        """
                        vendors = thread
                        identity.email = session.user.email
                        thread.app-id = app
                        thread.secret = secret
                        """);
        values.put(key, value);
        return new Configuration(
                new ConfigurationFile("test.properties", values), environment::get);
    }
}
