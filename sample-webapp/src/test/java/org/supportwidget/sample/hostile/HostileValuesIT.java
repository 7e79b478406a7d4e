package org.supportwidget.sample.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every hostile value in every field of every vendor, in real pages: nothing is executed, and what
 * a vendor is given is exact, and proved, or nothing.
 *
 * <p>Each page is opened in one of the four ways; with {@code -Dhostile=all}, in all of them; with
 * {@code -Dhostile=NUMBER,NUMBER}, those pages only.
 */
class HostileValuesIT {
    private static final List<Case> CASES = Plan.of(Corpus.read());

    private static Visitors visitors;

    @BeforeAll
    static void open() throws Exception {
        visitors = new Visitors();
    }

    @AfterAll
    static void close() throws IOException {
        visitors.close();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_runs_and_vendors_are_told_the_value_or_nothing(Way way) throws ParseException {
        Map<String, Sighting> harmless = new HashMap<>();
        for (String path : way.paths()) {
            harmless.put(path, visitors.see(way, path, Case.harmless(0)));
        }
        List<String> faults = new ArrayList<>();
        for (Case page : Plan.ofWay(way, CASES)) {
            String path = way.pathOf(page);
            Sighting seen = visitors.see(way, path, page);
            List<String> found =
                    new Inspection(harmless.getOrDefault(path, seen), way.hasFrames())
                            .of(page, seen);
            found.forEach(fault -> faults.add(path + ", " + page + ": " + fault));
            visitors.troubles().forEach(fault -> faults.add(path + ", " + page + ": " + fault));
        }
        assertThat(faults).isEmpty();
    }
}
