package org.supportwidget;

import java.util.Optional;
import java.util.Set;

/**
 * Where configured values come from and where mistakes in them go. Used while the configuration is
 * read, by one thread.
 */
public interface Settings {

    /** The value of a key; asking makes the key a known one. */
    Optional<Setting> find(String key);

    /** The value of a key that keeps a secret; asking makes the key a known one. */
    default Optional<Setting> findSecret(String key) {
        return find(key);
    }

    /**
     * The ends of all keys that are set and begin so, for settings whose names are the user's own:
     * {@code plan} for {@code identity.attributes.plan} and the beginning {@code
     * identity.attributes.}.
     */
    default Set<String> names(String beginning) {
        return Set.of();
    }

    /**
     * Notes a mistake and goes on.
     *
     * @param key the full key, for example {@code thread.app-id}
     * @param found what is there, without any secret
     * @param expected what should be there
     */
    void mistake(String key, String found, String expected);

    /**
     * How a value that is kept outside the configuration is written, for messages.
     *
     * @param name of an environment variable, for example
     */
    default String reference(String name) {
        return "${env:" + name + "}";
    }
}
