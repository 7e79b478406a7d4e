package org.supportwidget.benchmarks.goals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Consumer;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

/**
 * Runs JMH. Its own reports are left in {@code target/jmh}, a text and a JSON for each run.
 *
 * @param profiler the name of a further profiler of JMH's, such as {@code jfr}; or empty
 */
record Jmh(Mode mode, Path reports, String profiler) {
    /**
     * @param name of the reports
     * @param scale how much longer than usual is measured, for what needs more time to become warm
     */
    Collection<RunResult> run(String name, int scale, Consumer<ChainedOptionsBuilder> more)
            throws RunnerException {
        ChainedOptionsBuilder options = mode.options(scale);
        more.accept(options);
        if (!profiler.isEmpty()) {
            options.addProfiler(profiler);
        }
        Path report = reports.resolve(name);
        try {
            Files.createDirectories(reports);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        options.output(report + ".txt")
                .result(report + ".json")
                .resultFormat(ResultFormatType.JSON);
        return new Runner(options.build()).run();
    }

    /** For {@link ChainedOptionsBuilder#include}. */
    static String method(Class<?> type, String method) {
        return type.getName().replace(".", "\\.") + "\\." + method + "$";
    }
}
