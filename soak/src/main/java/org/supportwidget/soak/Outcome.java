package org.supportwidget.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.supportwidget.soak.Trend.Point;

/**
 * What a run has shown.
 *
 * @param swaps how often the secrets were swapped
 * @param log what the server has written
 */
record Outcome(
        String container, List<Measured> measured, int swaps, Tally tally, List<String> log) {
    private static final Pattern MARKER = Pattern.compile("vu[0-9]{8}");

    /**
     * The heap in bytes, and the threads, after so many seconds and requests with the library.
     *
     * @param counts unless the server was still warming up
     */
    record Measured(double seconds, long heap, int threads, long requests, boolean counts) {}

    /** How long it was, in seconds. */
    double seconds() {
        return measured.get(measured.size() - 1).seconds();
    }

    Outcome withLog(List<String> lines) {
        return new Outcome(container, measured, swaps, tally, lines);
    }

    /** The measurements that count. */
    List<Measured> warm() {
        return measured.stream().filter(Measured::counts).toList();
    }

    /** Bytes of heap a second. */
    Trend heap() {
        return Trend.of(warm().stream().map(m -> new Point(m.seconds(), m.heap())).toList());
    }

    int threadsBefore() {
        return warm().get(0).threads();
    }

    int threadsAfter() {
        return measured.get(measured.size() - 1).threads();
    }

    /** What does not pass; empty if all is well. */
    List<String> failures() {
        List<String> failures = new ArrayList<>();
        if (tally.wrong.sum() > 0) {
            failures.add(tally.wrong.sum() + " wrong answers, among them");
            tally.examples().forEach(example -> failures.add("  " + example));
        }
        if (tally.signatures.sum() == 0 || tally.tokens.sum() == 0 || swaps == 0) {
            failures.add("nothing has been signed, or no secret swapped: too short a run");
        }
        if (heap().rises()) {
            failures.add("the heap grows: " + Report.growth(heap()));
        }
        if (threadsAfter() > threadsBefore()) {
            failures.add("threads grow from %d to %d".formatted(threadsBefore(), threadsAfter()));
        }
        if (log.stream().anyMatch(line -> MARKER.matcher(line).find())) {
            failures.add("the server's log tells of a user");
        }
        return failures.stream().map(failure -> container + ": " + failure).toList();
    }
}
