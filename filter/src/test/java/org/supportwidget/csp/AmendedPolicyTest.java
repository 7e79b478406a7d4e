package org.supportwidget.csp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The table of policies in {@code policies.csv}. What is expected is written down from the rules of
 * CSP3 and from what Chromium was seen to do; V stands for the widget's host, N for its nonce.
 */
class AmendedPolicyTest {
    private static final String HOST = "https://widget.example";
    private static final Nonce NONCE = Nonce.parse("d2lkZ2V0");
    private static final CspSources SOURCES =
            CspSources.of(CspDirective.SCRIPT_SRC, HOST)
                    .plus(CspSources.of(CspDirective.CONNECT_SRC, HOST))
                    .plus(CspSources.of(CspDirective.FRAME_SRC, HOST));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "policies.csv", delimiter = '|', numLinesToSkip = 1)
    void amends_by_the_rules(String rule, String before, String after) {
        String policy = text(before);
        String expected = after.equals("=") ? policy : text(after);

        String amended = CspAmendment.of(SOURCES, NONCE).amend(policy, Disposition.ENFORCE);

        assertThat(amended).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "policies.csv", delimiter = '|', numLinesToSkip = 1)
    void amending_twice_equals_once(String rule, String before, String after) {
        CspAmendment amendment = CspAmendment.of(SOURCES, NONCE);
        String once = amendment.amend(text(before), Disposition.ENFORCE);

        assertThat(amendment.amend(once, Disposition.ENFORCE)).isSameAs(once);
    }

    private static String text(String cell) {
        return cell.replace("<N>", "'nonce-d2lkZ2V0'")
                .replace("<V>", HOST)
                .replace("<tab>", "\t")
                .replace("<none>", "");
    }
}
