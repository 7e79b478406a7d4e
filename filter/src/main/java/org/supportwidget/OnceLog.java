package org.supportwidget;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Says a thing once, however many requests meet it, so that a container's log stays readable.
 * Thread-safe and bounded.
 */
public final class OnceLog {
    private static final int MOST = 1_000;

    private final Logger logger;
    private final Set<String> said = Collections.synchronizedSet(new HashSet<>());

    /** A log that writes to {@code logger}. */
    public OnceLog(Logger logger) {
        this.logger = logger;
    }

    /** Logs a message unless it has been logged before. */
    public void warn(String message) {
        warn(message, null);
    }

    /** Logs a message with its cause unless the message has been logged before. */
    public void warn(String message, @Nullable Throwable cause) {
        if (said.size() < MOST && said.add(message)) {
            logger.log(Level.WARNING, message, cause);
        }
    }
}
