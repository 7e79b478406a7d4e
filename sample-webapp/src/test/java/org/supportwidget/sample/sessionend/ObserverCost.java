package org.supportwidget.sample.sessionend;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Prints what the runtime's observer costs an application that changes a page of 20,000 nodes,
 * beside the same change in a page without it. No test: {@code ./verify -pl sample-webapp -am
 * -Dtest=none -Dit.test=ObserverCost -Dsurefire.failIfNoSpecifiedTests=false
 * -Dfailsafe.failIfNoSpecifiedTests=false}.
 */
@ExtendWith(Stage.class)
class ObserverCost {
    private static final int ROUNDS = 7;

    /** Resolves to the milliseconds until the observers have run. */
    private static final String CHANGE =
            """
            async change => {
              const holder = document.body.appendChild(document.createElement('div'));
              const rows = '<p><b>1</b></p>'.repeat(10000);
              if (change === 'swap') holder.innerHTML = rows;
              const begun = performance.now();
              if (change === 'fill') holder.innerHTML = rows;
              if (change === 'swap') holder.innerHTML = rows;
              if (change === 'append') {
                for (let i = 0; i < 10000; i++) {
                  const row = document.createElement('p');
                  row.append(document.createElement('b'));
                  holder.append(row);
                }
              }
              await null;
              const took = performance.now() - begun;
              holder.remove();
              return took;
            }""";

    private final Cluster cluster;
    private final Browsers browsers;

    ObserverCost(Cluster cluster, Browsers browsers) {
        this.cluster = cluster;
        this.browsers = browsers;
        cluster.use(Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fill", "swap", "append"})
    void of_a_change(String change) {
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        try (BrowserContext context = browsers.fresh()) {
            Page plain = context.newPage();
            plain.navigate(cluster.url("/static.html"));
            Page observed = context.newPage();
            observed.navigate(cluster.url("/jsp/"));
            for (int round = 0; round < ROUNDS; round++) {
                without.add(milliseconds(plain, change));
                with.add(milliseconds(observed, change));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s 20,000 nodes: %.1f ms without, %.1f ms with the observer%n",
                change,
                median(without),
                median(with));
    }

    private static double milliseconds(Page page, String change) {
        return ((Number) page.evaluate(CHANGE, change)).doubleValue();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
