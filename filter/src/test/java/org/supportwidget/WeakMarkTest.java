package org.supportwidget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import org.junit.jupiter.api.Test;

/** The mark in the browser of a vendor that needs no secret. */
class WeakMarkTest {
    private static final String WEAK =
            Engines.IDENTITY
                    + """
                    vendors = reamaze
                    reamaze.account = acme
                    reamaze.verification = weak
                    """;

    @Test
    void it_is_keyed_by_the_secret_or_the_start_says_that_it_is_not() {
        try (RecordedLog log = new RecordedLog()) {
            String constant = mark(WEAK);
            assertThat(log.messages(Level.WARNING))
                    .containsExactly(
                            "reamaze has no secret: the mark by which a browser knows its user"
                                    + " again is keyed by a constant, so whoever reads the mark can"
                                    + " test a guessed id and e-mail against it. Set reamaze.secret"
                                    + " to a long random text; no page shows it");
            log.clear();

            String keyed = mark(WEAK + "reamaze.secret = of this installation");
            assertThat(keyed).isNotEqualTo(constant).hasSize(32);
            assertThat(mark(WEAK + "reamaze.secret = of that installation")).isNotEqualTo(keyed);
            assertThat(log.messages(Level.WARNING)).isEmpty();
        }
    }

    private static String mark(String properties) {
        return String.valueOf(
                Engines.states(Engines.widget(properties, Engines.JOHN)).get(0).get("user"));
    }
}
