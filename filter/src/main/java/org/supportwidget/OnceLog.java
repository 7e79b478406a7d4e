package org.supportwidget;

import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says a thing once, however many requests meet it, so that a container's log stays readable.
 *
 * <p>Messages are sorted by reason: what the reader can act on, a constant of the code. Each reason
 * gets 20 different messages an hour; what was left out is counted in its next one. The last 500
 * messages of each of the last 200 reasons are remembered, the oldest is forgotten first, so that
 * the log never falls silent for good and its memory stays bounded whatever it is given.
 * Thread-safe.
 */
public final class OnceLog {
    private static final int MOST_REASONS = 200;
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Logger logger;
    private final LongSupplier nanoTime;
    private final RecentMap<OnceLogReason> reasons = new RecentMap<>(MOST_REASONS);

    /** A log that writes to {@code logger}. */
    public OnceLog(Logger logger) {
        this(logger, System::nanoTime);
    }

    OnceLog(Logger logger, LongSupplier nanoTime) {
        this.logger = logger;
        this.nanoTime = nanoTime;
    }

    /**
     * Logs a warning that is its own reason, unless it has been logged. Messages that differ in
     * numbers only are of one reason.
     */
    public void warn(String message) {
        warn(NUMBER.matcher(message).replaceAll("#"), message);
    }

    /** Logs a warning unless it has been logged, or its reason has had its share. */
    public void warn(String reason, String message) {
        log(once(reason, message), null);
    }

    /** Logs a warning that is its own reason, with its cause, unless it has been logged. */
    public void warn(String message, Throwable cause) {
        log(once(message, message), cause);
    }

    /**
     * Logs what goes on happening: the first time in full; then, without the cause, the tenth, the
     * hundredth and so on, and what comes an hour or more after the last line, with their number.
     *
     * @param reason what counts as the same happening; holds nothing of any user
     */
    public void count(Level level, String reason, String message, @Nullable Throwable cause) {
        long times = again(reason);
        if (times == 1) {
            logger.log(level, message, cause);
        } else if (times > 1) {
            logger.log(level, message + " (" + times + " times so far)");
        }
    }

    private void log(@Nullable String line, @Nullable Throwable cause) {
        if (line != null) {
            logger.log(Level.WARNING, line, cause);
        }
    }

    private synchronized @Nullable String once(String reason, String message) {
        return of(reason).once(message, nanoTime.getAsLong());
    }

    private synchronized long again(String reason) {
        return of(reason).again(nanoTime.getAsLong());
    }

    private OnceLogReason of(String reason) {
        return reasons.computeIfAbsent(reason, key -> new OnceLogReason());
    }
}
