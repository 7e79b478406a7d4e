package org.supportwidget.benchmarks.goals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.supportwidget.benchmarks.RequestBenchmark;

/** Whole requests, in turns: the median, over the iterations, of each way's mean. */
final class RequestGroup {
    private static final Class<?> TYPE = RequestBenchmark.class;
    private static final String TURNS = "turns";

    /** By the names of the methods and of the counters. */
    private static final Map<String, String> WAYS = new LinkedHashMap<>();

    static {
        WAYS.put("bare", Subjects.BARE);
        WAYS.put("byHand", Subjects.BY_HAND);
        WAYS.put("byTag", Subjects.BY_TAG);
        WAYS.put("byInjection", Subjects.BY_INJECTION);
        WAYS.put("springHeaders", Subjects.SPRING_HEADERS);
    }

    private final Jmh jmh;
    private final String[] by;

    RequestGroup(Jmh jmh) {
        this.jmh = jmh;
        by =
                jmh.mode() == Mode.QUICK
                        ? new String[] {"stream"}
                        : new String[] {"stream", "writer", "json"};
    }

    List<Figure> measure() throws RunnerException {
        Map<String, Double> allocated = allocated();
        List<Figure> figures = new ArrayList<>();
        // Much code is to become warm, and in the quick mode in one go.
        int scale = jmh.mode() == Mode.QUICK ? 10 : 3;
        for (RunResult result : run("turns", scale, List.of(TURNS))) {
            String how = result.getParams().getParam("by");
            WAYS.forEach(
                    (way, subject) -> {
                        if (!how.equals("json") || isOfAnswers(way)) {
                            figures.add(
                                    new Figure(
                                            Subjects.REQUEST + ", " + of(how),
                                            subject,
                                            median(result, way),
                                            allocated.get(how + way)));
                        }
                    });
        }
        return figures;
    }

    private static String of(String how) {
        return how.equals("json") ? "50 KB of JSON" : "a page of 50 KB by the " + how;
    }

    /** Not of pages only. */
    private static boolean isOfAnswers(String way) {
        return !way.equals("byHand") && !way.equals("byTag");
    }

    private Map<String, Double> allocated() throws RunnerException {
        Map<String, Double> bytes = new HashMap<>();
        if (jmh.mode() == Mode.QUICK) {
            return bytes;
        }
        for (RunResult result : run("alone", 1, WAYS.keySet())) {
            bytes.put(
                    result.getParams().getParam("by") + JmhGroup.method(result),
                    JmhGroup.allocated(result));
        }
        return bytes;
    }

    private Collection<RunResult> run(String name, int scale, Collection<String> methods)
            throws RunnerException {
        return jmh.run(
                TYPE.getSimpleName() + "-" + name,
                scale,
                options -> {
                    methods.forEach(method -> options.include(Jmh.method(TYPE, method)));
                    options.param("by", by).addProfiler(GCProfiler.class);
                });
    }

    private static double median(RunResult result, String way) {
        List<Double> means = new ArrayList<>();
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                means.add(sum(iteration, way) / sum(iteration, TURNS));
            }
        }
        return Medians.of(means);
    }

    @SuppressWarnings("rawtypes") // JMH's own signature is raw
    private static double sum(IterationResult iteration, String counter) {
        Map<String, Result> sums = iteration.getSecondaryResults();
        return Objects.requireNonNull(sums.get(counter)).getScore();
    }
}
