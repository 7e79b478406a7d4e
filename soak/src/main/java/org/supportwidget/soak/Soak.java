package org.supportwidget.soak;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The sample on Jetty for half of the time, then on Tomcat, each with the library and without it,
 * under load. Every answer is checked; heap, threads and latencies are measured.
 */
public final class Soak {
    private Soak() {}

    /**
     * Ends with status 1 if a check has failed.
     *
     * @param args for how long ({@code 90s}, {@code 10m}, {@code 2h}), a fault that has to be found
     *     or {@code none}, the sample's exploded WAR, and a folder for the results
     */
    public static void main(String[] args) throws Exception {
        Duration time = Duration.parse("PT" + args[0].toUpperCase(Locale.ROOT));
        Path target = Path.of(args[3]).toAbsolutePath().normalize();
        Run run = new Run(Path.of(args[2]).normalize(), target, args[1]);
        List<Outcome> outcomes = new ArrayList<>();
        for (String container : List.of("Jetty", "Tomcat")) {
            System.out.println(
                    "Soak on " + container + ", " + time.dividedBy(2).toSeconds() + " s");
            outcomes.add(run.of(container, time.dividedBy(2)));
        }
        System.out.println(Report.table(outcomes));
        Files.writeString(target.resolve("soak.json"), Report.json(outcomes));
        Files.writeString(target.resolve("soak.svg"), new Chart(outcomes).svg());
        List<String> failures = outcomes.stream().flatMap(o -> o.failures().stream()).toList();
        failures.forEach(System.out::println);
        System.out.println(
                (failures.isEmpty() ? "Passed. " : "Failed. ")
                        + target.resolve("soak.json")
                        + ", "
                        + target.resolve("soak.svg"));
        System.exit(failures.isEmpty() ? 0 : 1);
    }
}
