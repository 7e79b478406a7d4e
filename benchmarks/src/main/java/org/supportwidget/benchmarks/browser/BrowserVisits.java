package org.supportwidget.benchmarks.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The sample's page in each {@link Variant}, visited in turns. */
public final class BrowserVisits {
    private final Path sample;
    private final Path executable;

    /**
     * Finds the browser.
     *
     * @param sample the folder {@code target} of the sample, after {@code mvn -Pbench package}
     * @throws IllegalStateException if there is no browser
     */
    public BrowserVisits(Path sample) {
        this.sample = sample;
        executable =
                Chromium.find()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "No Chromium found: install it, name it in the environment"
                                                        + " variable CHROMIUM, or leave the browser out by"
                                                        + " -Dbench.only"));
    }

    /**
     * Visits the page.
     *
     * @param rounds visits of each variant; one before them is not counted
     */
    public Map<Variant, List<Visit>> measure(int rounds) throws Exception {
        Map<Variant, List<Visit>> visits = new EnumMap<>(Variant.class);
        try (SampleServerProcess server = new SampleServerProcess(sample);
                Chromium chromium = new Chromium(executable)) {
            Variant[] variants = Variant.values();
            for (int round = 0; round <= rounds; round++) {
                for (int i = 0; i < variants.length; i++) {
                    Variant variant = variants[(round + i) % variants.length];
                    Visit visit = chromium.visit(server, variant);
                    if (round > 0) {
                        visits.computeIfAbsent(variant, v -> new ArrayList<>()).add(visit);
                    }
                }
            }
        }
        return visits;
    }
}
