package org.supportwidget;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.supportwidget.signing.SigningSecret;

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
     * Says of a key what may be set, for the documentation; the first one to say so counts.
     *
     * @param type in Markdown, for example {@code `on`, `off`} or {@code a duration}
     * @param usual what holds if the key is not set; empty if nothing does
     */
    default void declare(String key, String type, String usual) {}

    /** Notes what is right, but may surprise: an INFO line of the start, and of {@code check}. */
    default void note(String sentence) {}

    /** Where the text of a secret comes from, if it may change while the application runs. */
    default SecretSource secretSource(String key) {
        return SecretSource.FIXED;
    }

    /** The clock by which one secret takes the place of another. */
    default Clock clock() {
        return Clock.systemUTC();
    }

    /** A secret that is there already, whatever the configuration says. */
    default Optional<SigningSecret> knownSecret(String key) {
        return Optional.empty();
    }

    /**
     * A way to a value of each request's, as {@code identity.*} writes it.
     *
     * @throws IllegalArgumentException if it is malformed; the message says what is expected
     */
    default RequestValue path(String text) {
        throw new IllegalArgumentException("a value, for paths are not known here");
    }

    /**
     * An object of the class that a setting names, made by its public constructor without
     * parameters.
     *
     * @return empty, with a mistake noted, if there is no such class
     */
    default <T> Optional<T> instance(String key, Setting named, Class<T> type) {
        try {
            ClassLoader application = Thread.currentThread().getContextClassLoader();
            Class<?> found = Class.forName(named.value().strip(), true, application);
            return Optional.of(type.cast(found.getConstructor().newInstance()));
        } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
            mistake(
                    key,
                    "'" + named.shown() + "' (" + e.getClass().getSimpleName() + ")",
                    "a class that implements "
                            + type.getName()
                            + " and has a public constructor without parameters");
            return Optional.empty();
        }
    }

    /** The secret with which a vendor is to sign; {@code check} lets somebody look on. */
    default SigningSecret signing(String key, SigningSecret secret) {
        return secret;
    }

    /**
     * How a value that is kept outside the configuration is written, for messages.
     *
     * @param name of an environment variable, for example
     */
    default String reference(String name) {
        return "${env:" + name + "}";
    }
}
