package org.supportwidget.soak;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.supportwidget.soak.Step.Kind;
import org.supportwidget.soak.app.Person.Trouble;

/** The results as a table and as JSON. */
final class Report {
    private static final double MB = 1024 * 1024;
    private static final String ROW = "%-26s %32s %32s%n";

    private Report() {}

    static String table(List<Outcome> outcomes) {
        StringBuilder table = new StringBuilder("\n");
        Map<String, Function<Outcome, String>> rows = rows();
        rows.forEach((title, value) -> table.append(row(title, outcomes, value)));
        table.append('\n')
                .append(row("p50 / p99 in ms", outcomes, outcome -> "without           with"));
        for (Kind kind : Kind.values()) {
            table.append(row(kind.title, outcomes, outcome -> latencies(kind, outcome.tally())));
        }
        return table.toString();
    }

    private static Map<String, Function<Outcome, String>> rows() {
        Map<String, Function<Outcome, String>> rows = new LinkedHashMap<>();
        rows.put("", Outcome::container);
        rows.put("seconds", o -> number(Math.round(o.seconds())));
        rows.put("requests with the library", o -> number(o.tally().requestsWith.sum()));
        rows.put("requests without", o -> number(o.tally().requestsWithout.sum()));
        rows.put("wrong answers", o -> number(o.tally().wrong.sum()));
        rows.put("signatures, all verified", o -> number(o.tally().signatures.sum()));
        rows.put("tokens, all verified", o -> number(o.tally().tokens.sum()));
        rows.put("secrets swapped", o -> number(o.swaps()));
        rows.put("slow / throws / hangs", Report::troubled);
        rows.put("heap after GC", Report::heap);
        rows.put("grows by", o -> growth(o.heap()));
        rows.put("per request", Report::perRequest);
        rows.put("threads", o -> o.threadsBefore() + " to " + o.threadsAfter());
        return rows;
    }

    private static String row(
            String title, List<Outcome> outcomes, Function<Outcome, String> value) {
        return ROW.formatted(title, value.apply(outcomes.get(0)), value.apply(outcomes.get(1)));
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String troubled(Outcome outcome) {
        Tally tally = outcome.tally();
        List<String> counts = new ArrayList<>();
        for (Trouble trouble : List.of(Trouble.SLOW, Trouble.THROWS, Trouble.HANGS)) {
            counts.add(number(tally.troubled(trouble)));
        }
        return String.join(" / ", counts);
    }

    private static String heap(Outcome outcome) {
        Trend heap = outcome.heap();
        List<Outcome.Measured> warm = outcome.warm();
        return String.format(
                Locale.ROOT,
                "%.2f to %.2f MB",
                heap.at(warm.get(0).seconds()) / MB,
                heap.at(warm.get(warm.size() - 1).seconds()) / MB);
    }

    /** The slope of the heap. */
    static String growth(Trend heap) {
        double unit = 60 / 1024.0;
        return String.format(
                Locale.ROOT, "%.1f ± %.1f KB/min", heap.slope() * unit, heap.error() * unit);
    }

    private static String perRequest(Outcome outcome) {
        List<Outcome.Measured> warm = outcome.warm();
        Outcome.Measured first = warm.get(0);
        Outcome.Measured last = warm.get(warm.size() - 1);
        double rate = (last.requests() - first.requests()) / (last.seconds() - first.seconds());
        Trend heap = outcome.heap();
        return String.format(
                Locale.ROOT, "%.2f ± %.2f bytes", heap.slope() / rate, heap.error() / rate);
    }

    private static String latencies(Kind kind, Tally tally) {
        return kind == Kind.TOKEN
                ? both(tally.with(kind))
                : both(tally.without(kind)) + "  " + both(tally.with(kind));
    }

    private static String both(Latencies times) {
        return String.format(
                Locale.ROOT, "%6.1f / %6.1f", times.percentile(50), times.percentile(99));
    }

    static String json(List<Outcome> outcomes) {
        Map<String, Object> json = new LinkedHashMap<>();
        outcomes.forEach(outcome -> json.put(outcome.container(), json(outcome)));
        return JSONObjectUtils.toJSONString(json) + "\n";
    }

    private static Map<String, Object> json(Outcome outcome) {
        Tally tally = outcome.tally();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("seconds", outcome.seconds());
        json.put("connections", Run.CONNECTIONS);
        json.put("requestsWith", tally.requestsWith.sum());
        json.put("requestsWithout", tally.requestsWithout.sum());
        json.put("wrongAnswers", tally.wrong.sum());
        json.put("signatures", tally.signatures.sum());
        json.put("tokens", tally.tokens.sum());
        json.put("swaps", outcome.swaps());
        json.put("heapSlopeBytesPerSecond", outcome.heap().slope());
        json.put("heapSlopeStandardError", outcome.heap().error());
        json.put("measured", outcome.measured().stream().map(Report::json).toList());
        Map<String, Object> latencies = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            latencies.put(kind.title, json(tally.without(kind), tally.with(kind)));
        }
        json.put("latenciesMs", latencies);
        json.put("failures", outcome.failures());
        return json;
    }

    private static Map<String, Object> json(Outcome.Measured measured) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("seconds", measured.seconds());
        json.put("heap", measured.heap());
        json.put("threads", measured.threads());
        json.put("requests", measured.requests());
        return json;
    }

    private static Map<String, Object> json(Latencies without, Latencies with) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("p50Without", without.percentile(50));
        json.put("p99Without", without.percentile(99));
        json.put("p50With", with.percentile(50));
        json.put("p99With", with.percentile(99));
        return json;
    }
}
