package org.supportwidget.benchmarks.goals;

import java.util.List;

/** The middle one of several values. */
final class Medians {
    private Medians() {}

    /** Of an even number the mean of both. */
    static double of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
