package org.supportwidget.benchmarks.goals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All figures by group, in the order in which they were measured, and what they say of the goals.
 */
final class Report {
    private final Map<String, Map<String, Figure>> groups = new LinkedHashMap<>();

    Report(List<Figure> figures) {
        for (Figure figure : figures) {
            groups.computeIfAbsent(figure.group(), group -> new LinkedHashMap<>())
                    .put(figure.what(), figure);
        }
    }

    List<Figure> figures() {
        return groups.values().stream().flatMap(group -> group.values().stream()).toList();
    }

    List<Goal.Outcome> outcomes() {
        return groups.keySet().stream().flatMap(group -> outcomes(group).stream()).toList();
    }

    boolean meetsAll() {
        return outcomes().stream().allMatch(Goal.Outcome::isMet);
    }

    /** The table, in Markdown. */
    String table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "measured", "goal", "met"));
        groups.forEach(
                (group, figures) -> {
                    rows.add(List.of("**" + group + "**", "", "", ""));
                    figures.values()
                            .forEach(f -> rows.add(List.of(f.what(), f.measured(), "", "")));
                    outcomes(group).forEach(outcome -> rows.add(row(outcome)));
                });
        return layOut(rows);
    }

    private List<Goal.Outcome> outcomes(String group) {
        Map<String, Figure> figures = groups.getOrDefault(group, Map.of());
        return Goal.ALL.stream().flatMap(goal -> goal.in(group, figures).stream()).toList();
    }

    private static List<String> row(Goal.Outcome outcome) {
        Goal goal = outcome.goal();
        return List.of(
                "→ " + goal.subject(),
                outcome.text(),
                goal.limitText(),
                outcome.isMet() ? "met" : "**not met**");
    }

    private static String layOut(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            int index = column;
            widths.add(rows.stream().mapToInt(row -> row.get(index).length()).max().orElse(0));
        }
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            line(table, rows.get(i), widths, ' ');
            if (i == 0) {
                line(table, List.of("", "", "", ""), widths, '-');
            }
        }
        return table.toString();
    }

    private static void line(
            StringBuilder table, List<String> cells, List<Integer> widths, char fill) {
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            table.append("| ".replace(' ', fill)).append(cell);
            table.append(String.valueOf(fill).repeat(widths.get(column) - cell.length() + 1));
        }
        table.append("|\n");
    }
}
