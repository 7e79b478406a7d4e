package org.supportwidget.benchmarks.goals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.supportwidget.benchmarks.browser.BrowserVisits;
import org.supportwidget.benchmarks.browser.Variant;
import org.supportwidget.benchmarks.browser.Visit;

/** The medians of a browser's visits. */
final class BrowserGroup {
    private static final double MILLISECOND = 1_000_000;
    private static final Map<Variant, String> SUBJECTS =
            Map.of(
                    Variant.WITHOUT, Subjects.WITHOUT,
                    Variant.BY_HAND, Subjects.BY_HAND,
                    Variant.OURS, Subjects.OURS);

    private final BrowserVisits visits;
    private final int rounds;

    BrowserGroup(Mode mode, Path sample) {
        visits = new BrowserVisits(sample);
        rounds = mode.visits();
    }

    List<Figure> measure() throws Exception {
        Map<Variant, List<Visit>> all = visits.measure(rounds);
        List<Figure> figures = new ArrayList<>();
        figures.addAll(medians(Subjects.INTERACTIVE, all, Visit::interactive));
        figures.addAll(medians(Subjects.MAIN_THREAD, all, Visit::mainThread));
        return figures;
    }

    private static List<Figure> medians(
            String group, Map<Variant, List<Visit>> all, ToDoubleFunction<Visit> of) {
        List<Figure> figures = new ArrayList<>();
        all.forEach(
                (variant, visits) -> {
                    List<Double> values =
                            visits.stream().map(visit -> of.applyAsDouble(visit)).toList();
                    figures.add(
                            new Figure(
                                    group,
                                    SUBJECTS.getOrDefault(variant, variant.name()),
                                    Medians.of(values) * MILLISECOND));
                });
        return figures;
    }
}
