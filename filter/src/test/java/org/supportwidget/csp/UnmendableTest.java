package org.supportwidget.csp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnmendableTest {
    private static final CspAmendment AMENDMENT =
            CspAmendment.of(
                    CspSources.of(CspDirective.FRAME_SRC, "https://v.example"), Nonce.random());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sandbox",
                "SANDBOX allow-same-origin",
                "default-src 'none'; sandbox allow-scripts-x",
                "x, sandbox ;",
                "sandbox \u2018; sandbox"
            })
    void a_sandbox_without_scripts_is_told_with_its_cure(String policy) {
        assertThat(warnings(policy))
                .singleElement()
                .asString()
                .startsWith("sandbox without allow-scripts: ")
                .contains("Cure: add allow-scripts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "require-trusted-types-for 'script'",
                "Require-Trusted-Types-For 'SCRIPT'",
                "script-src 'self';require-trusted-types-for 'x' 'script'"
            })
    void trusted_types_are_told_with_their_cure(String policy) {
        assertThat(warnings(policy))
                .singleElement()
                .asString()
                .startsWith("require-trusted-types-for 'script': ")
                .contains("Cure: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "default-src 'none'",
                "sandbox allow-scripts",
                "sandbox allow-forms Allow-Scripts",
                "sandbox allow-scripts; sandbox",
                "sandbox \u2018",
                "x-sandbox",
                "report-uri /sandbox",
                "trusted-types 'none'",
                "require-trusted-types-for",
                "require-trusted-types-for script"
            })
    void all_else_can_be_mended(String policy) {
        assertThat(warnings(policy)).isEmpty();
    }

    @Test
    void a_reported_sandbox_is_none() {
        assertThat(AMENDMENT.warnings("sandbox", Disposition.REPORT)).isEmpty();
    }

    @Test
    void a_directive_that_browsers_drop_is_told_with_its_cure() {
        assertThat(warnings("frame-src \u2018self\u2019; default-src 'self'; img-src \u2018"))
                .singleElement()
                .asString()
                .startsWith("frame-src: browsers drop this directive")
                .contains("Cure: write it in ASCII");
    }

    @Test
    void each_policy_is_told_of() {
        assertThat(warnings("sandbox, sandbox; require-trusted-types-for 'script'")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Integrity-Policy|blocked-destinations=(script)|Integrity-Policy",
                "integrity-policy|sources=(inline), blocked-destinations=(style script);a=1|Integrity-Policy",
                "Cross-Origin-Embedder-Policy|require-corp|Cross-Origin-Embedder-Policy",
                "cross-origin-embedder-policy|credentialless; report-to=\"x\"|Cross-Origin-Embedder-Policy"
            })
    void other_headers_that_block_are_told_with_their_cure(
            String name, String value, String header) {
        assertThat(CspAmendment.headerWarning(name, value))
                .hasValueSatisfying(
                        warning ->
                                assertThat(warning).startsWith(header + ": ").contains("Cure: "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Integrity-Policy|blocked-destinations=(style)",
                "Integrity-Policy|blocked-destinations=(scripts)",
                "Integrity-Policy|endpoints=(script)",
                "Integrity-Policy|x-blocked-destinations=(script)",
                "Integrity-Policy|''",
                "Integrity-Policy|blocked-destinations=(script",
                "Integrity-Policy-Report-Only|blocked-destinations=(script)",
                "Cross-Origin-Embedder-Policy|unsafe-none",
                "Cross-Origin-Embedder-Policy|unsafe-none; report-to=\"require-corp\"",
                "X-Frame-Options|require-corp"
            })
    void other_headers_that_do_not_block_are_not(String name, String value) {
        assertThat(CspAmendment.headerWarning(name, value)).isEmpty();
    }

    private static List<String> warnings(String value) {
        return AMENDMENT.warnings(value, Disposition.ENFORCE);
    }
}
