package org.supportwidget.benchmarks.goals;

import java.util.List;
import java.util.Locale;

/**
 * Each goal as a bar, in SVG: from the line in the middle, which is the goal, to the left as far as
 * the library is better, to the right as far as it is worse, on a logarithmic scale.
 */
final class Chart {
    private static final int WIDTH = 1_090;
    private static final int LABELS = 420;
    private static final int BARS = 420;
    private static final int ROW = 26;
    private static final int TOP = 92;

    /** How many powers of ten there are on each side. */
    private static final double DECADES = 2;

    private static final double GOAL = LABELS + BARS / 2.0;
    private static final String STYLE =
            """
            <style>
              text { font: 13px system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif; fill: #1f2933 }
              .title { font-size: 18px; font-weight: 600 }
              .group { font-weight: 600 }
              .quiet { fill: #616e7c; font-size: 12px }
              .missed { fill: #b44d12 }
              .grid { stroke: #e4e7eb }
              .goal { stroke: #1f2933; stroke-width: 1.5 }
              rect.met { fill: #2f8f83 }
              rect.missed { fill: #e0813a }
            </style>
            """;

    private final StringBuilder svg = new StringBuilder();
    private int y = TOP;

    private Chart() {}

    /**
     * @param about one line: when, where, how long
     */
    static String of(List<Goal.Outcome> outcomes, String about) {
        Chart chart = new Chart();
        String group = "";
        for (Goal.Outcome outcome : outcomes) {
            if (!outcome.group().equals(group)) {
                group = outcome.group();
                chart.text(16, "start", "group", group);
                chart.y += ROW;
            }
            chart.bar(outcome);
        }
        return chart.framed(about);
    }

    private void bar(Goal.Outcome outcome) {
        double load = Math.max(Math.pow(10, -DECADES), outcome.load());
        double end = GOAL + Math.log10(Math.min(load, Math.pow(10, DECADES))) * perDecade();
        String state = outcome.isMet() ? "met" : "missed";
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"14\" rx=\"2\"/>%n",
                        state,
                        Math.min(GOAL, end),
                        y - 11,
                        Math.max(1, Math.abs(end - GOAL))));
        text(30, "start", "", outcome.goal().subject());
        String goal = ", goal " + outcome.goal().limitText();
        String says = (outcome.isMet() ? "" : "not met: ") + outcome.text() + goal;
        text(LABELS + BARS + 20, "start", state, says);
        y += ROW;
    }

    private String framed(String about) {
        StringBuilder all = new StringBuilder();
        all.append(
                String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\">%n",
                        WIDTH,
                        y + 6));
        all.append(STYLE).append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        for (double decade = -DECADES; decade <= DECADES; decade++) {
            all.append(line(decade));
        }
        String bars = svg.toString();
        svg.setLength(0);
        int bottom = y;
        y = 30;
        text(16, "start", "title", "What the library costs, against its goals");
        y = 52;
        text(16, "start", "quiet", about);
        y = TOP - 22;
        text(GOAL, "middle", "quiet", "goal");
        text(GOAL - perDecade(), "middle", "quiet", "10 × better");
        text(GOAL + perDecade(), "middle", "quiet", "10 × worse");
        y = bottom;
        return all.append(svg).append(bars).append("</svg>\n").toString();
    }

    private String line(double decade) {
        return String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%2$.1f\" x2=\"%2$.1f\" y1=\"%3$d\" y2=\"%4$d\"/>%n",
                decade == 0 ? "goal" : "grid",
                GOAL + decade * perDecade(),
                TOP - 14,
                y - 8);
    }

    private static double perDecade() {
        return BARS / 2.0 / DECADES;
    }

    private void text(double x, String anchor, String style, String text) {
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\" class=\"%s\">%s</text>%n",
                        x,
                        y,
                        anchor,
                        style,
                        text.replace("&", "&amp;").replace("<", "&lt;")));
    }
}
