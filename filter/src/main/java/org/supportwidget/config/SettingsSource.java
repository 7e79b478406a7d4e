package org.supportwidget.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supportwidget.Setting;

/**
 * Where a framework keeps configured values. The source is asked by key, so that it may find a
 * value under another spelling, and says for messages how and where its user writes a key.
 */
public interface SettingsSource {

    /**
     * The value of a key.
     *
     * @param key as in {@code support-widget.properties}, for example {@code thread.app-id}
     * @return empty if the key is not set
     * @throws IllegalArgumentException if what is set cannot be used; the message says why and what
     *     to write instead, without a secret's value
     */
    Optional<Setting> find(String key);

    /** How the source's user writes a key, for example {@code support-widget.thread.app-id}. */
    String name(String key);

    /** Where the source's user sets a key that is missing, for example {@code application.yml}. */
    String place(String key);

    /**
     * How a value that is kept outside the configuration is written, for example {@code ${NAME}}.
     */
    String reference(String name);

    /**
     * A value that is no setting: a system property, an environment variable, or what the framework
     * has of that name.
     *
     * @return {@code null} if there is none
     */
    default @Nullable String outside(String name) {
        String property = System.getProperty(name);
        return property == null ? System.getenv(name) : property;
    }

    /**
     * All keys that are set, each with its origin. A key that is another spelling of a known one is
     * given as the known one.
     *
     * @param known the keys that somebody has asked for
     * @param vendors the names of all vendors, in use or not
     */
    Map<String, String> written(Set<String> known, List<String> vendors);
}
