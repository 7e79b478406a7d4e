package org.supportwidget.csp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CspChangeTest {
    private static final CspAmendment AMENDMENT =
            CspAmendment.of(
                    CspSources.of(CspDirective.SCRIPT_SRC, "https://v.example")
                            .plus(CspSources.of(CspDirective.FRAME_SRC, "https://v.example")),
                    Nonce.parse("d2lkZ2V0"));

    @Test
    void says_what_is_added_to_which_policy() {
        assertThat(AMENDMENT.changes("x, frame-src 'self'", Disposition.ENFORCE))
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.policy()).isEqualTo(1);
                            assertThat(change.directive()).isSameAs(CspDirective.FRAME_SRC);
                            assertThat(change.copiedFrom()).isNull();
                            assertThat(change.added()).containsExactly("https://v.example");
                            assertThat(change.reason())
                                    .isEqualTo("frame-src governs frames and does not allow this");
                        });
    }

    @Test
    void says_what_was_copied() {
        assertThat(AMENDMENT.changes("child-src 'self'", Disposition.ENFORCE))
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.directive()).isSameAs(CspDirective.FRAME_SRC);
                            assertThat(change.copiedFrom()).isSameAs(CspDirective.CHILD_SRC);
                            assertThat(change.reason())
                                    .isEqualTo(
                                            "child-src governs frames and does not allow this; a"
                                                    + " copy is amended, as child-src governs"
                                                    + " more");
                        });
    }

    @Test
    void says_why_a_nonce_is_needed() {
        assertThat(AMENDMENT.changes("script-src-elem *", Disposition.ENFORCE))
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.directive()).isSameAs(CspDirective.SCRIPT_SRC_ELEM);
                            assertThat(change.added()).containsExactly("'nonce-d2lkZ2V0'");
                            assertThat(change.reason())
                                    .isEqualTo(
                                            "script-src-elem governs scripts; inline blocks need a"
                                                    + " nonce, as 'unsafe-inline' is not in force");
                        });
    }

    @Test
    void says_both_reasons_at_once() {
        assertThat(AMENDMENT.changes("script-src 'self'", Disposition.ENFORCE))
                .singleElement()
                .extracting(CspChange::reason)
                .isEqualTo(
                        "script-src governs scripts and does not allow this; inline blocks need a"
                                + " nonce, as 'unsafe-inline' is not in force");
    }

    @Test
    void has_nothing_to_say_about_an_open_policy() {
        assertThat(AMENDMENT.changes("sandbox; default-src 'none', x", Disposition.ENFORCE))
                .isEmpty();
    }
}
