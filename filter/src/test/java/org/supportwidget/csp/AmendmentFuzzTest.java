package org.supportwidget.csp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Replays its seeds as a test of its own; with the environment variable {@code JAZZER_FUZZ=1} it
 * looks for new ones.
 */
class AmendmentFuzzTest {
    private static final CspAmendment AMENDMENT =
            CspAmendment.of(
                    CspSources.of(CspDirective.SCRIPT_SRC, "https://v.example/w/x.js")
                            .plus(CspSources.of(CspDirective.CONNECT_SRC, "wss://*.v.example:8443"))
                            .plus(CspSources.of(CspDirective.FRAME_SRC, "http://[::1]"))
                            .plus(CspSources.of(CspDirective.WORKER_SRC, "blob:")),
                    Nonce.parse("d2lkZ2V0"));

    @FuzzTest(maxDuration = "20s")
    void takes_any_text(FuzzedDataProvider data) {
        Disposition disposition = data.pickValue(Disposition.values());
        String value = data.consumeRemainingAsString();

        String once = AMENDMENT.amend(value, disposition);

        assertThat(AMENDMENT.amend(once, disposition)).isSameAs(once);
        assertThat(ParsedPolicy.list(once)).hasSameSizeAs(ParsedPolicy.list(value));
        assertThat(AMENDMENT.changes(value, disposition).isEmpty()).isEqualTo(once.equals(value));
        AMENDMENT.warnings(value, disposition);
    }
}
