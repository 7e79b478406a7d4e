package org.supportwidget.benchmarks.goals;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Measures, prints the table, and leaves {@code bench.json}, {@code bench.md} and {@code
 * bench.svg}: what {@code mvn -Pbench} runs. It fails if a goal is not met only where {@code
 * -Dbench.strict} asks for that.
 */
public final class Goals {
    private Goals() {}

    /** Takes no arguments, but the system properties {@code bench…} of the POM. */
    public static void main(String[] args) throws Exception {
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Mode mode = Mode.named(System.getProperty("bench", "full"));
        Path target = Path.of(System.getProperty("bench.target", "target"));
        Jmh jmh = new Jmh(mode, target.resolve("jmh"), System.getProperty("bench.profiler", ""));
        Path sample = Path.of(System.getProperty("bench.sample", "../sample-webapp/target"));
        Report report = new Report(List.of());
        Map<String, String> machine = machine(mode);
        List<Figure> figures = new ArrayList<>();
        for (Map.Entry<String, Callable<List<Figure>>> group : groups(jmh, sample).entrySet()) {
            out.println("Measuring: " + group.getKey());
            figures.addAll(group.getValue().call());
            report = new Report(figures);
            write(report, machine, target);
        }
        out.println();
        out.print(report.table());
        out.println("\nThe same in " + target.resolve("bench.json") + " and bench.svg");
        if (isStrict() && !report.meetsAll()) {
            out.println("A goal is not met, and -Dbench.strict is given");
            System.exit(1);
        }
    }

    private static Map<String, Callable<List<Figure>>> groups(Jmh jmh, Path sample) {
        Groups groups = new Groups(jmh, sample);
        String only = System.getProperty("bench.only", "");
        List<String> wanted = only.isBlank() ? Groups.NAMES : List.of(only.split(",", -1));
        Map<String, Callable<List<Figure>>> named = new LinkedHashMap<>();
        wanted.forEach(name -> named.put(name, groups.named(name)));
        return named;
    }

    /** After each group, so that a run that is broken off leaves what it has measured. */
    private static void write(Report report, Map<String, String> machine, Path target)
            throws IOException {
        Files.writeString(target.resolve("bench.md"), report.table());
        Files.writeString(target.resolve("bench.json"), Json.of(report, machine));
        Files.writeString(
                target.resolve("bench.svg"),
                Chart.of(report.outcomes(), String.join(" · ", machine.values())));
    }

    private static Map<String, String> machine(Mode mode) {
        Map<String, String> machine = new LinkedHashMap<>();
        machine.put("at", Instant.now().truncatedTo(ChronoUnit.MINUTES).toString());
        machine.put("java", "Java " + Runtime.version());
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        machine.put("processors", Runtime.getRuntime().availableProcessors() + " processors");
        machine.put("mode", "-Dbench=" + mode);
        return machine;
    }

    private static boolean isStrict() {
        return !System.getProperty("bench.strict", "false").equals("false");
    }
}
