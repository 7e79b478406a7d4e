package org.supportwidget;

import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.supportwidget.signing.SigningSecret;

/**
 * A secret that follows its source. What cannot be a secret does not take the place of what is one.
 * Thread-safe.
 */
final class CurrentSecret implements Supplier<SigningSecret> {
    private static final Logger LOGGER = Logger.getLogger("org.supportwidget");

    private final OnceLog log = new OnceLog(LOGGER);
    private final String key;
    private final SecretSource source;

    /** Held from the question to the change, or an earlier text could take the place of a later. */
    private final Lock reload = new ReentrantLock();

    private volatile SigningSecret current;

    private CurrentSecret(String key, SigningSecret first, SecretSource source) {
        this.key = key;
        this.source = source;
        current = first;
    }

    /**
     * The secret with this text, until the source has another one.
     *
     * @param key as messages name it
     */
    static SigningSecret of(String key, String text, SecretSource source) {
        SigningSecret first = SigningSecret.of(text);
        return source == SecretSource.FIXED
                ? first
                : SigningSecret.following(new CurrentSecret(key, first, source));
    }

    @Override
    public SigningSecret get() {
        if (reload.tryLock()) {
            try {
                source.changed().ifPresent(this::take);
            } catch (IllegalArgumentException e) {
                keep("cannot be read any more: " + e.getMessage());
            } finally {
                reload.unlock();
            }
        }
        return current;
    }

    private void take(String text) {
        Optional<String> fault =
                text.isBlank() ? Optional.of("nothing but blanks") : SecretText.fault(text);
        if (fault.isPresent()) {
            keep("has changed to a value (not shown) with " + fault.get());
            return;
        }
        SigningSecret next = SigningSecret.of(text);
        if (!next.fingerprint().equals(current.fingerprint())) {
            current = next;
            LOGGER.info(
                    key
                            + ": the secret has changed; from now on pages are signed with the new"
                            + " one (fingerprint "
                            + next.fingerprint()
                            + ")");
        }
    }

    private void keep(String why) {
        log.warn(key, key + ": the secret " + why + "; the earlier one stays in force");
    }
}
