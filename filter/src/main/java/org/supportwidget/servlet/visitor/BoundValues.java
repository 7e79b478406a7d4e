package org.supportwidget.servlet.visitor;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values for which one session has had tokens of a vendor's. A token says that the session's
 * user has a value that only the browser knows, so a session gets tokens for few values, and
 * seldom: nobody can try those of others.
 *
 * <p>Kept in the session as text, which every node can read: {@code MINUTE COUNT}, and then {@code
 * VALUE SECOND} for each value, with the time of its first token. Requests at once are counted one
 * after the other, on each node; on two nodes they may count as one. Thread-safe.
 */
final class BoundValues {
    /** Within {@link #KEPT}. */
    static final int MOST_VALUES = 5;

    /** Within a minute of the clock. */
    static final int MOST_TOKENS = 30;

    static final Duration KEPT = Duration.ofHours(1);

    private static final String ATTRIBUTE = "org.supportwidget.token-values.";

    /** A session has one of them, which another may have, too. */
    private static final List<Lock> LOCKS =
            Stream.<Lock>generate(ReentrantLock::new).limit(64).toList();

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    private static final Pattern OURS =
            Pattern.compile("\\d{1,18} \\d{1,9}( [0-9A-Za-z_-]{1,64} \\d{1,18})*");

    private final long minute;
    private int tokens;
    private final Map<String, Long> values = new LinkedHashMap<>();

    private BoundValues(@Nullable Object kept, Instant now) {
        minute = now.getEpochSecond() / 60;
        String[] words =
                kept instanceof String text && OURS.matcher(text).matches()
                        ? text.split(" ")
                        : new String[0];
        if (words.length > 1 && Long.parseLong(words[0]) == minute) {
            tokens = Integer.parseInt(words[1]);
        }
        long oldest = now.minus(KEPT).getEpochSecond();
        for (int i = 2; i + 1 < words.length; i += 2) {
            long first = Long.parseLong(words[i + 1]);
            if (first > oldest) {
                values.put(words[i], first);
            }
        }
    }

    /** Whether a value is one that a token may name. */
    static boolean isOne(@Nullable String value) {
        return value != null && SHAPE.matcher(value).matches();
    }

    /** Whether a session gets a token for a value now; if it does, that is noted. */
    static boolean admit(HttpSession session, String vendor, String value, Instant now) {
        String attribute = ATTRIBUTE + vendor;
        Lock lock = LOCKS.get(Math.floorMod(session.getId().hashCode(), LOCKS.size()));
        lock.lock();
        try {
            String bound = after(session.getAttribute(attribute), value, now);
            if (bound != null) {
                session.setAttribute(attribute, bound);
            }
            return bound != null;
        } finally {
            lock.unlock();
        }
    }

    /**
     * What a session keeps after one more token.
     *
     * @param kept what it kept before, or {@code null}
     * @return {@code null} if it gets no token
     */
    static @Nullable String after(@Nullable Object kept, String value, Instant now) {
        BoundValues bound = new BoundValues(kept, now);
        return bound.take(value, now) ? bound.toString() : null;
    }

    private boolean take(String value, Instant now) {
        values.putIfAbsent(value, now.getEpochSecond());
        return ++tokens <= MOST_TOKENS && values.size() <= MOST_VALUES;
    }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(" ").add(minute + " " + tokens);
        values.forEach((value, first) -> text.add(value + " " + first));
        return text.toString();
    }
}
