package org.supportwidget.csp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CspAmendmentTest {
    private static final Nonce NONCE = Nonce.parse("d2lkZ2V0");
    private static final CspSources FRAME =
            CspSources.of(CspDirective.FRAME_SRC, "https://v.example");

    @Test
    void returns_the_very_same_value_if_nothing_is_added() {
        String one = "frame-src https://v.example; x";
        String two = "frame-src *, ,x";
        CspAmendment amendment = CspAmendment.of(FRAME, null);

        assertThat(amendment.amend(one, Disposition.ENFORCE)).isSameAs(one);
        assertThat(amendment.amend(two, Disposition.ENFORCE)).isSameAs(two);
    }

    @Test
    void a_frame_alone_needs_no_nonce() {
        assertThat(amend(CspAmendment.of(FRAME, null), "script-src 'self'; frame-src 'self'"))
                .isEqualTo("script-src 'self'; frame-src 'self' https://v.example");
    }

    @Test
    void a_frame_with_inline_blocks_of_ours_needs_the_nonce_only_for_scripts() {
        assertThat(amend(CspAmendment.of(FRAME, NONCE), "default-src 'self'"))
                .isEqualTo(
                        "script-src 'self' 'nonce-d2lkZ2V0'; frame-src 'self' https://v.example;"
                                + " default-src 'self'");
    }

    @Test
    void a_reported_sandbox_is_ignored() {
        CspAmendment amendment = CspAmendment.of(FRAME, null);

        assertThat(amendment.amend("sandbox; frame-src 'none'", Disposition.REPORT))
                .isEqualTo("sandbox; frame-src https://v.example");
    }

    @Test
    void sources_keep_their_order_and_only_the_missing_are_added() {
        CspSources sources =
                CspSources.of(
                        CspDirective.CONNECT_SRC,
                        "https://a.example",
                        "wss://a.example",
                        "https://b.example",
                        "https://c.example");

        assertThat(amend(CspAmendment.of(sources, null), "connect-src https://b.example"))
                .isEqualTo(
                        "connect-src https://b.example https://a.example wss://a.example"
                                + " https://c.example");
        assertThat(amend(CspAmendment.of(sources, null), "connect-src https:"))
                .isEqualTo("connect-src https: wss://a.example");
    }

    @Test
    void style_sheets_are_governed_by_style_src_elem() {
        CspAmendment style =
                CspAmendment.of(CspSources.of(CspDirective.STYLE_SRC, "https://v.example"), null);

        assertThat(amend(style, "style-src 'self'; style-src-elem 'self'; style-src-attr 'none'"))
                .isEqualTo(
                        "style-src 'self'; style-src-elem 'self' https://v.example;"
                                + " style-src-attr 'none'");
        assertThat(amend(style, "style-src 'nonce-abc'"))
                .isEqualTo("style-src 'nonce-abc' https://v.example");
        assertThat(amend(style, "default-src 'self' 'strict-dynamic' 'nonce-abc'"))
                .isEqualTo(
                        "style-src 'self' 'strict-dynamic' 'nonce-abc' https://v.example;"
                                + " default-src 'self' 'strict-dynamic' 'nonce-abc'");
    }

    @Test
    void images_fonts_and_media_fall_back_to_default_src() {
        CspSources sources =
                CspSources.of(CspDirective.MEDIA_SRC, "https://v.example")
                        .plus(CspSources.of(CspDirective.FONT_SRC, "https://v.example"))
                        .plus(CspSources.of(CspDirective.IMG_SRC, "data:"));

        assertThat(amend(CspAmendment.of(sources, null), "default-src 'none'; font-src *"))
                .isEqualTo(
                        "img-src data:; media-src https://v.example; default-src 'none'; font-src"
                                + " *");
    }

    @Test
    void workers_fall_back_to_child_src_then_script_src() {
        CspAmendment worker =
                CspAmendment.of(CspSources.of(CspDirective.WORKER_SRC, "blob:"), null);

        assertThat(amend(worker, "default-src 'none'; script-src 'self'; child-src a.example"))
                .isEqualTo(
                        "worker-src a.example blob:; default-src 'none'; script-src 'self';"
                                + " child-src a.example");
        assertThat(amend(worker, "default-src 'none'; script-src 'self'"))
                .isEqualTo("worker-src 'self' blob:; default-src 'none'; script-src 'self'");
        assertThat(amend(worker, "worker-src 'none'; script-src 'self'"))
                .isEqualTo("worker-src blob:; script-src 'self'");
    }

    @Test
    void every_ascii_white_space_separates_and_no_other() {
        CspAmendment amendment = CspAmendment.of(FRAME, null);

        for (char c : new char[] {'\t', '\n', '\f', '\r', ' '}) {
            assertThat(amend(amendment, c + "frame-src" + c + "'none'" + c + "a.example" + c + ";"))
                    .isEqualTo(c + "frame-src" + c + "a.example https://v.example" + c + ";");
        }
        for (char c : new char[] {'\u000b', '\u0000', '\u001f', '\u00a0'}) {
            assertThat(amend(amendment, "frame-src" + c + "'none'"))
                    .isEqualTo("frame-src" + c + "'none'");
        }
    }

    /** Infra: an ASCII code point is one up to U+007F. */
    @Test
    void a_directive_is_dropped_from_u0080_on() {
        CspAmendment amendment = CspAmendment.of(FRAME, null);

        assertThat(amend(amendment, "frame-src \u007f; child-src 'self'"))
                .isEqualTo("frame-src \u007f https://v.example; child-src 'self'");
        assertThat(amend(amendment, "frame-src \u0080; child-src 'self'"))
                .isEqualTo(
                        "frame-src 'self' https://v.example; frame-src \u0080; child-src 'self'");
    }

    @Test
    void amending_for_nothing_changes_no_byte() {
        String policy = " default-src 'none' ;; script-src , frame-src";

        assertThat(amend(CspAmendment.of(CspSources.none(), null), policy)).isSameAs(policy);
    }

    @Test
    void a_new_directive_stands_before_the_policys_own_first() {
        CspSources sources =
                CspSources.of(CspDirective.IMG_SRC, "https://v.example")
                        .plus(CspSources.of(CspDirective.CONNECT_SRC, "https://v.example"));

        assertThat(amend(CspAmendment.of(sources, null), "img-src 'self'; default-src 'none'"))
                .isEqualTo(
                        "connect-src https://v.example; img-src 'self' https://v.example;"
                                + " default-src 'none'");
    }

    private static String amend(CspAmendment amendment, String policy) {
        return amendment.amend(policy, Disposition.ENFORCE);
    }
}
