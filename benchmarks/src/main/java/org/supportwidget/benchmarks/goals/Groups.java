package org.supportwidget.benchmarks.goals;

import static org.supportwidget.benchmarks.goals.Subjects.*;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.supportwidget.benchmarks.InjectionBenchmark;
import org.supportwidget.benchmarks.PolicyBenchmark;
import org.supportwidget.benchmarks.RenderBenchmark;
import org.supportwidget.benchmarks.SigningBenchmark;
import org.supportwidget.benchmarks.TokenBenchmark;

/** All that is measured, by the name that {@code -Dbench.only} gives it. */
final class Groups {
    static final List<String> NAMES =
            List.of(SIGNING, TOKEN, POLICY, RENDERING, INJECTION, REQUEST, BROWSER);

    private final Jmh jmh;
    private final Path sample;

    /**
     * @param sample the folder {@code target} of the sample
     */
    Groups(Jmh jmh, Path sample) {
        this.jmh = jmh;
        this.sample = sample;
    }

    /**
     * What measures a group.
     *
     * @throws IllegalArgumentException for another name than those of {@link #NAMES}
     */
    Callable<List<Figure>> named(String name) {
        return switch (name) {
            case SIGNING ->
                    plain(
                            name,
                            SigningBenchmark.class,
                            subjects("floor", FLOOR, "byHand", MAC_PER_CALL, "ours", OURS));
            case TOKEN ->
                    plain(name, TokenBenchmark.class, subjects("nimbus", NIMBUS, "ours", OURS));
            case POLICY ->
                    plain(
                            name,
                            PolicyBenchmark.class,
                            subjects(
                                    "htmlunit",
                                    HTMLUNIT,
                                    "firstSight",
                                    OURS_FIRST,
                                    "again",
                                    OURS_AGAIN));
            case RENDERING -> this::rendering;
            case INJECTION -> this::injection;
            case REQUEST -> new RequestGroup(jmh)::measure;
            case BROWSER -> new BrowserGroup(jmh.mode(), sample)::measure;
            default ->
                    throw new IllegalArgumentException(
                            "-Dbench.only=" + name + ": expected some of " + NAMES);
        };
    }

    private Callable<List<Figure>> plain(
            String group, Class<?> type, Map<String, String> subjects) {
        return () -> new JmhGroup(type, subjects, parameters -> group, Map.of()).measure(jmh);
    }

    private List<Figure> rendering() throws Exception {
        Function<BenchmarkParams, String> group =
                parameters ->
                        parameters.getParam("vendors").equals("all")
                                ? RENDERING_ALL
                                : RENDERING + ", one vendor";
        Map<String, String> subjects = subjects("byHand", BY_HAND, "ours", OURS);
        List<Figure> figures =
                new ArrayList<>(
                        new JmhGroup(RenderBenchmark.class, subjects, group, Map.of())
                                .measure(jmh));
        figures.stream()
                .filter(f -> f.group().equals(RENDERING_ALL) && f.what().equals(OURS))
                .findFirst()
                .ifPresent(
                        all ->
                                figures.add(
                                        new Figure(
                                                RENDERING_ALL,
                                                OURS_EACH,
                                                all.nanos() / RenderBenchmark.ALL)));
        return figures;
    }

    private List<Figure> injection() throws Exception {
        Function<BenchmarkParams, String> group =
                parameters ->
                        "%s, %s in pieces of %s"
                                .formatted(
                                        INJECTION,
                                        length(parameters.getParam("size")),
                                        length(parameters.getParam("piece")));
        Map<String, String> subjects =
                subjects(
                        "pass",
                        PASS_THROUGH,
                        "javaMelody",
                        JAVA_MELODY,
                        "siteMesh",
                        SITE_MESH,
                        "supportWidget",
                        OURS);
        String[] pages = {System.getProperty("bench.pages", "site")};
        return new JmhGroup(InjectionBenchmark.class, subjects, group, Map.of("pages", pages))
                .measure(jmh);
    }

    private static String length(String bytes) {
        return switch (bytes) {
            case "50000" -> "50 KB";
            case "2000000" -> "2 MB";
            case "8192" -> "8 KB";
            default -> bytes + " bytes";
        };
    }

    /** Pairs of a method and of what it measures, in order. */
    private static Map<String, String> subjects(String... pairs) {
        Map<String, String> subjects = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            subjects.put(pairs[i], pairs[i + 1]);
        }
        return subjects;
    }
}
