package org.supportwidget;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What one reason has had of a {@link OnceLog}. Guarded by the log. */
final class OnceLogReason {
    private static final int MOST_MESSAGES = 500;
    private static final int LINES_AN_HOUR = 20;
    private static final long HOUR = Duration.ofHours(1).toNanos();

    private final RecentMap<Boolean> said = new RecentMap<>(MOST_MESSAGES);
    private long hourBegan;
    private int lines;
    private long leftOut;
    private long times;

    /** The line for a message; {@code null} for none. */
    @Nullable String once(String message, long now) {
        if (said.get(message) != null) {
            return null;
        }
        if (lines == 0 || now - hourBegan >= HOUR) {
            hourBegan = now;
            lines = 0;
        }
        if (lines == LINES_AN_HOUR) {
            leftOut++;
            return null;
        }
        lines++;
        said.put(message, true);
        String before = leftOut == 0 ? "" : " (" + leftOut + " more of this kind were left out)";
        leftOut = 0;
        return message + before;
    }

    /** How often it has happened; 0 if it is not to be said this time. */
    long again(long now) {
        times++;
        if (!isPowerOfTen(times) && now - hourBegan < HOUR) {
            return 0;
        }
        hourBegan = now;
        return times;
    }

    private static boolean isPowerOfTen(long number) {
        long rest = number;
        while (rest % 10 == 0) {
            rest /= 10;
        }
        return rest == 1;
    }
}
