package org.supportwidget.csp;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A text sixteen times as long, 64 KiB, costs about sixteen times as much; 256 times would be
 * quadratic. The limit stands halfway between the two, as ratios go.
 */
class AmendmentCostTest {
    private static final int LENGTH = 1 << 12;
    private static final int ROUNDS = 8;

    private static final CspAmendment AMENDMENT =
            CspAmendment.of(
                    CspSources.of(CspDirective.SCRIPT_SRC, "https://v.example")
                            .plus(CspSources.of(CspDirective.FRAME_SRC, "https://v.example")),
                    Nonce.random());

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";",
                " ",
                "; ",
                ",",
                "a,",
                "x",
                "script-src;",
                "script-src 'none' ",
                "default-src 'self',",
                "script-src 'nonce-a' 'n ",
                "frame-src a:b:c/d/ ",
                "sandbox \u2019;"
            })
    void is_linear_in_the_length(String unit) {
        String text = unit.repeat(LENGTH / unit.length());
        String longer = unit.repeat(16 * (LENGTH / unit.length()));
        cheapest(text);

        assertThat(cheapest(longer) / cheapest(text)).isLessThan(64);
    }

    /** CPU time of this thread, which other processes hardly disturb; the least of some rounds. */
    private static double cheapest(String text) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long start = cpuTime();
            for (int j = 0; j < 4; j++) {
                assertThat(AMENDMENT.amend(text, Disposition.ENFORCE)).isNotNull();
            }
            least = Math.min(least, cpuTime() - start);
        }
        return least;
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
