package org.supportwidget.benchmarks.goals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How long is measured: {@code -Dbench=quick}, or {@code full}. */
enum Mode {
    /** Long enough for the code to be compiled, and for a factor. */
    QUICK(1, 6, 5, 300, 10),
    /** For figures that are published. */
    FULL(3, 5, 8, 1_000, 40);

    private final int forks;
    private final int warmups;
    private final int iterations;
    private final int millis;
    private final int visits;

    Mode(int forks, int warmups, int iterations, int millis, int visits) {
        this.forks = forks;
        this.warmups = warmups;
        this.iterations = iterations;
        this.millis = millis;
        this.visits = visits;
    }

    static Mode named(String name) {
        return Arrays.stream(values())
                .filter(mode -> mode.toString().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "-Dbench="
                                                + name
                                                + ": expected one of "
                                                + List.of(values())));
    }

    /** Of each of the browser's pages. */
    int visits() {
        return visits;
    }

    /**
     * @param scale how much longer than usual, for what needs more time to become warm
     */
    ChainedOptionsBuilder options(int scale) {
        TimeValue time = TimeValue.milliseconds((long) millis * scale);
        return new OptionsBuilder()
                .forks(forks)
                .warmupIterations(warmups)
                .warmupTime(time)
                .measurementIterations(iterations)
                .measurementTime(time)
                .shouldFailOnError(true);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
