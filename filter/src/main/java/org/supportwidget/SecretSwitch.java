package org.supportwidget;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.supportwidget.signing.SigningSecret;

/**
 * A secret whose place another one takes at an instant, because vendors accept one at a time.
 * Thread-safe.
 */
final class SecretSwitch implements Supplier<SigningSecret> {
    private static final Logger LOG = Logger.getLogger("org.supportwidget");

    private final String key;
    private final SigningSecret before;
    private final SigningSecret next;
    private final Instant at;
    private final Clock clock;
    private final AtomicBoolean said;

    SecretSwitch(String key, SigningSecret before, SigningSecret next, Instant at, Clock clock) {
        this.key = key;
        this.before = before;
        this.next = next;
        this.at = at;
        this.clock = clock;
        said = new AtomicBoolean(isOver());
    }

    /** An instant as ISO 8601 writes it, with its offset from UTC. */
    static Optional<Instant> parse(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public SigningSecret get() {
        if (!isOver()) {
            return before;
        }
        if (said.compareAndSet(false, true)) {
            LOG.info(describe());
        }
        return next;
    }

    private boolean isOver() {
        return !clock.instant().isBefore(at);
    }

    /** Which of the two signs now, and what is to be done. */
    String describe() {
        return isOver()
                ? key
                        + ".next has signed since "
                        + at
                        + "; when every node runs with it, make it "
                        + key
                        + " and take "
                        + key
                        + ".next and "
                        + key
                        + ".switch-at out"
                : key + " signs until " + at + ", from then on " + key + ".next";
    }
}
