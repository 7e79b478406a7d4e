package org.supportwidget.benchmarks.goals;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report for programs. */
final class Json {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private Json() {}

    private record Measured(
            String group, String subject, double nanoseconds, @Nullable Double bytes) {}

    private record Reached(
            String group, String goal, String form, double limit, double measured, boolean met) {}

    static String of(Report report, Map<String, String> machine) {
        List<Measured> figures =
                report.figures().stream()
                        .map(f -> new Measured(f.group(), f.what(), f.nanos(), f.bytes()))
                        .toList();
        List<Reached> goals = report.outcomes().stream().map(Json::reached).toList();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("machine", machine);
        all.put("figures", figures);
        all.put("goals", goals);
        return GSON.toJson(all) + "\n";
    }

    private static Reached reached(Goal.Outcome outcome) {
        Goal goal = outcome.goal();
        return new Reached(
                outcome.group(),
                goal.subject(),
                goal.form().name(),
                goal.limit(),
                outcome.measured(),
                outcome.isMet());
    }
}
