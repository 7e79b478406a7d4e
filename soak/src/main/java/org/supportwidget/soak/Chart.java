package org.supportwidget.soak;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.supportwidget.soak.Outcome.Measured;
import org.supportwidget.soak.Step.Kind;

/** The heap over time and the latencies, as an SVG. */
final class Chart {
    private static final double MB = 1024 * 1024;
    private static final int PANEL = 400;
    private static final int HEAP_TOP = 104;
    private static final int HEAP_HEIGHT = 170;
    private static final int TIMES_TOP = 376;
    private static final int ROW = 26;
    private static final String WITH = "#2563eb";
    private static final String WITHOUT = "#9ca3af";
    private static final String WARMING = "#c7d2fe";
    private static final String HEAD =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 %d" font-family="system-ui,'Segoe UI',sans-serif" font-size="12" fill="#3d4451">
            <style>.h{font-size:18px;font-weight:600;fill:#14181f}.t{font-weight:600;fill:#14181f}.q{fill:#6b7280}\
            .g{stroke:#e5e7eb}.f{stroke:#b45309;stroke-width:2}.e{text-anchor:end}.m{text-anchor:middle}</style>
            <rect width="960" height="%d" fill="#fff"/>
            """;

    private final List<Outcome> outcomes;
    private final StringBuilder svg = new StringBuilder();

    /** In milliseconds, a power of ten each. */
    private final double shortest;

    private final double longest;

    Chart(List<Outcome> outcomes) {
        this.outcomes = outcomes;
        double[] times =
                outcomes.stream()
                        .map(Outcome::tally)
                        .flatMap(tally -> Stream.of(Kind.values()).flatMap(tally::both))
                        .flatMapToDouble(t -> DoubleStream.of(t.percentile(50), t.percentile(99)))
                        .filter(time -> time > 0)
                        .sorted()
                        .toArray();
        shortest = Math.pow(10, Math.floor(Math.log10(times[0])));
        longest = Math.pow(10, Math.ceil(Math.log10(times[times.length - 1])));
    }

    String svg() {
        int height = TIMES_TOP + ROW * Kind.values().length + 52;
        svg.append(HEAD.formatted(height, height));
        long requests = outcomes.stream().mapToLong(o -> o.tally().requestsWith.sum()).sum();
        text(60, 36, "h", "The sample under load");
        text(
                60,
                56,
                "q",
                "%,d requests with the library, over %d connections"
                        .formatted(requests, Run.CONNECTIONS));
        for (int i = 0; i < outcomes.size(); i++) {
            heap(60 + i * 470, outcomes.get(i));
            times(60 + i * 470, outcomes.get(i));
        }
        return svg.append("</svg>\n").toString();
    }

    private void heap(double left, Outcome outcome) {
        double top = 1.25 * highest();
        double bottom = HEAP_TOP + HEAP_HEIGHT;
        double step = top > 40 ? 20 : top > 20 ? 10 : 5;
        text(left, HEAP_TOP - 16, "t", "Heap after GC, " + outcome.container());
        for (double mb = 0; mb < top; mb += step) {
            double y = bottom - mb / top * HEAP_HEIGHT;
            line("g", left, y, left + PANEL, y);
            text(left - 8, y + 4, "q e", Math.round(mb) + " MB");
        }
        double across = PANEL / outcome.seconds();
        double up = HEAP_HEIGHT / top / MB;
        for (Measured point : outcome.measured()) {
            String colour = point.counts() ? WITH : WARMING;
            circle(left + point.seconds() * across, bottom - point.heap() * up, colour);
        }
        text(left, bottom + 20, "q", "0");
        text(left + PANEL, bottom + 20, "q e", Math.round(outcome.seconds()) + " s");
        trend(left, across, bottom, up, outcome);
    }

    private void trend(double left, double across, double bottom, double up, Outcome outcome) {
        Trend trend = outcome.heap();
        double from = outcome.warm().get(0).seconds();
        double to = outcome.seconds();
        double y1 = bottom - trend.at(from) * up;
        double y2 = bottom - trend.at(to) * up;
        line("f", left + from * across, y1, left + to * across, y2);
        String threads = outcome.threadsBefore() + " to " + outcome.threadsAfter();
        String shown = Report.growth(trend) + ", threads " + threads;
        text(left + PANEL / 2.0, bottom + 20, "m", shown);
    }

    /** In megabytes. */
    private double highest() {
        return outcomes.stream()
                .flatMap(outcome -> outcome.measured().stream())
                .mapToDouble(measured -> measured.heap() / MB)
                .max()
                .orElseThrow();
    }

    private void times(double left, Outcome outcome) {
        double start = left + 110;
        double width = PANEL - 110;
        double bottom = TIMES_TOP + ROW * Kind.values().length;
        text(left, TIMES_TOP - 42, "t", "Latency, " + outcome.container());
        legend(left, TIMES_TOP - 22);
        for (double ms = shortest; ms < longest * 2; ms *= 10) {
            double x = start + place(ms) * width;
            line("g", x, TIMES_TOP - 8, x, bottom);
            text(x, bottom + 18, "q m", ms < 1 ? ms + " ms" : Math.round(ms) + " ms");
        }
        double y = TIMES_TOP + 10;
        for (Kind kind : Kind.values()) {
            text(start - 12, y + 4, "e", kind.title);
            Latencies without = outcome.tally().without(kind);
            Latencies with = outcome.tally().with(kind);
            if (kind != Kind.TOKEN) {
                dots(start, width, y - 4, without, WITHOUT);
            }
            dots(start, width, y + 4, with, WITH);
            y += ROW;
        }
    }

    /** The median, and the 99th percentile. */
    private void dots(double start, double width, double y, Latencies times, String colour) {
        double median = start + place(times.percentile(50)) * width;
        double late = start + place(times.percentile(99)) * width;
        svg.append("<path d='M" + px(median) + " " + px(y) + "H" + px(late) + "' stroke='");
        svg.append(colour + "' stroke-opacity='.35' stroke-width='2'/>\n");
        circle(median, y, colour);
        svg.append("<path d='M" + px(late) + " " + px(y - 3) + "v6' stroke='" + colour);
        svg.append("' stroke-width='2'/>\n");
    }

    private void legend(double left, double y) {
        circle(left + 5, y - 4, WITHOUT);
        text(left + 14, y, "q", "without");
        circle(left + 75, y - 4, WITH);
        text(left + 84, y, "q", "with the library; dot: median, bar: 99th percentile");
    }

    /** From 0 to 1, by the logarithm. */
    private double place(double ms) {
        return Math.log10(ms / shortest) / Math.log10(longest / shortest);
    }

    private void text(double x, double y, String type, String text) {
        svg.append("<text x='" + px(x) + "' y='" + px(y) + "' class='" + type + "'>");
        svg.append(text).append("</text>\n");
    }

    private void line(String type, double x1, double y1, double x2, double y2) {
        svg.append("<path class='" + type + "' d='M" + px(x1) + " " + px(y1));
        svg.append("L" + px(x2) + " " + px(y2) + "'/>\n");
    }

    private void circle(double x, double y, String colour) {
        svg.append("<circle cx='" + px(x) + "' cy='" + px(y));
        svg.append("' r='3.5' fill='" + colour + "'/>\n");
    }

    private static double px(double length) {
        return Math.round(length * 10) / 10.0;
    }
}
