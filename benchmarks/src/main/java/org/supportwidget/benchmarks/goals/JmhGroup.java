package org.supportwidget.benchmarks.goals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Benchmarks of one class, each measured alone: the median of the iterations, or of the samples.
 *
 * @param subjects what is measured by the name of the method
 * @param group the group's name by the parameters
 * @param parameters values that are not the class's own
 */
record JmhGroup(
        Class<?> type,
        Map<String, String> subjects,
        Function<BenchmarkParams, String> group,
        Map<String, String[]> parameters) {
    private static final double MEDIAN = 50;
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    List<Figure> measure(Jmh jmh) throws RunnerException {
        Collection<RunResult> results =
                jmh.run(
                        type.getSimpleName(),
                        1,
                        options -> {
                            subjects.keySet()
                                    .forEach(method -> options.include(Jmh.method(type, method)));
                            parameters.forEach(options::param);
                            options.addProfiler(GCProfiler.class);
                        });
        List<Figure> figures = new ArrayList<>();
        for (String method : subjects.keySet()) {
            results.stream()
                    .filter(result -> method(result).equals(method))
                    .map(this::figure)
                    .forEach(figures::add);
        }
        return figures;
    }

    private Figure figure(RunResult result) {
        BenchmarkParams parameters = result.getParams();
        Result<?> score = result.getPrimaryResult();
        double nanos =
                score.getStatistics().getPercentile(MEDIAN) * parameters.getTimeUnit().toNanos(1);
        String what = Objects.requireNonNull(subjects.get(method(result)));
        return new Figure(group.apply(parameters), what, nanos, allocated(result));
    }

    static double allocated(RunResult result) {
        return Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATED)).getScore();
    }

    static String method(RunResult result) {
        String name = result.getParams().getBenchmark();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
