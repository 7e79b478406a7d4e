package org.supportwidget.benchmarks.goals;

import static org.supportwidget.benchmarks.goals.Goal.Form.ABOVE_AT_MOST;
import static org.supportwidget.benchmarks.goals.Goal.Form.AT_MOST;
import static org.supportwidget.benchmarks.goals.Goal.Form.TIMES_AT_LEAST;
import static org.supportwidget.benchmarks.goals.Goal.Form.TIMES_AT_MOST;
import static org.supportwidget.benchmarks.goals.Subjects.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the library is to achieve in each group whose name begins so.
 *
 * @param of the subject that is to be quick, or of {@link Form#TIMES_AT_LEAST} the slow one
 * @param against what it is compared with; null of {@link Form#AT_MOST}
 * @param limit nanoseconds, or a ratio
 */
record Goal(String groups, String of, @Nullable String against, Form form, double limit) {
    private static final double MICROSECOND = 1_000;
    private static final double MILLISECOND = 1_000_000;

    static final List<Goal> ALL =
            List.of(
                    new Goal(SIGNING, OURS, FLOOR, TIMES_AT_MOST, 1.75),
                    new Goal(POLICY, HTMLUNIT, OURS_AGAIN, TIMES_AT_LEAST, 40),
                    new Goal(POLICY, OURS_AGAIN, null, AT_MOST, 500),
                    new Goal(RENDERING_ALL, OURS, null, AT_MOST, 3 * MICROSECOND),
                    new Goal(RENDERING_ALL, OURS_EACH, null, AT_MOST, 3 * MICROSECOND),
                    new Goal(INJECTION + ", 50 KB", OURS, null, AT_MOST, 10 * MICROSECOND),
                    new Goal(INJECTION, JAVA_MELODY, OURS, TIMES_AT_LEAST, 5),
                    new Goal(INJECTION, SITE_MESH, OURS, TIMES_AT_LEAST, 20),
                    new Goal(REQUEST, BY_TAG, BARE, ABOVE_AT_MOST, 30 * MICROSECOND),
                    new Goal(REQUEST, BY_INJECTION, BARE, ABOVE_AT_MOST, 30 * MICROSECOND),
                    new Goal(MAIN_THREAD, OURS, BY_HAND, ABOVE_AT_MOST, 5 * MILLISECOND));

    /** How the subjects are compared. */
    enum Form {
        /** The time itself. */
        AT_MOST,
        /** The difference. */
        ABOVE_AT_MOST,
        /** The ratio, of which less is better. */
        TIMES_AT_MOST,
        /** The ratio, of which more is better. */
        TIMES_AT_LEAST
    }

    /**
     * @param measured in the goal's own unit
     * @param load how much of what the goal allows has been used: 1 is just met, less is better
     */
    record Outcome(String group, Goal goal, double measured, double load) {
        boolean isMet() {
            return load <= 1;
        }

        String text() {
            return goal.quantity(measured);
        }
    }

    /** Empty if the group is another, or lacks one of the subjects. */
    Optional<Outcome> in(String group, Map<String, Figure> figures) {
        Figure subject = figures.get(of);
        Figure other = against == null ? subject : figures.get(against);
        if (!group.startsWith(groups) || subject == null || other == null) {
            return Optional.empty();
        }
        double measured =
                switch (form) {
                    case AT_MOST -> subject.nanos();
                    case ABOVE_AT_MOST -> subject.nanos() - other.nanos();
                    case TIMES_AT_MOST, TIMES_AT_LEAST -> subject.nanos() / other.nanos();
                };
        double load = form == TIMES_AT_LEAST ? limit / measured : measured / limit;
        return Optional.of(new Outcome(group, this, measured, load));
    }

    /** What is compared, without the figure. */
    String subject() {
        return switch (form) {
            case AT_MOST -> of;
            case ABOVE_AT_MOST -> of + ", above " + against;
            case TIMES_AT_MOST, TIMES_AT_LEAST -> of + ", of " + against;
        };
    }

    String limitText() {
        return (form == TIMES_AT_LEAST ? "≥ " : "≤ ") + quantity(limit);
    }

    private String quantity(double value) {
        return form == TIMES_AT_LEAST || form == TIMES_AT_MOST
                ? Quantity.times(value)
                : Quantity.time(value);
    }
}
