package org.supportwidget;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Lengths of time in ISO-8601 form, for example {@code PT5M}. */
final class Durations {
    private Durations() {}

    /** A length of time; empty if the text is none, or one outside the bounds. */
    static Optional<Duration> parse(String text, Duration shortest, Duration longest) {
        try {
            return Optional.of(Duration.parse(text))
                    .filter(d -> d.compareTo(shortest) >= 0 && d.compareTo(longest) <= 0);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What a message expects. */
    static String expected(Duration usual, Duration shortest, Duration longest) {
        return "a duration such as " + usual + ", at least " + shortest + " and at most " + longest;
    }
}
