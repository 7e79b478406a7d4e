package org.supportwidget.csp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CspSourcesTest {
    private static final CspSources A = CspSources.of(CspDirective.IMG_SRC, "https://a.example");
    private static final CspSources B =
            CspSources.of(CspDirective.IMG_SRC, "https://b.example", "HTTPS://A.example");

    @Test
    void none_is_empty() {
        assertThat(CspSources.none().isEmpty()).isTrue();
        assertThat(CspSources.none().sources(CspDirective.IMG_SRC)).isEmpty();
        assertThat(A.isEmpty()).isFalse();
    }

    @Test
    void a_union_keeps_the_order_and_drops_what_is_there_already() {
        assertThat(A.plus(B).sources(CspDirective.IMG_SRC))
                .containsExactly("https://a.example", "https://b.example");
        assertThat(B.plus(A).sources(CspDirective.IMG_SRC))
                .containsExactly("https://b.example", "https://a.example");
        assertThat(A.plus(CspSources.none())).isEqualTo(A);
    }

    @Test
    void a_union_leaves_its_parts_alone() {
        A.plus(B);

        assertThat(A.sources(CspDirective.IMG_SRC)).containsExactly("https://a.example");
    }

    @Test
    void a_list_can_be_replaced_and_removed() {
        CspSources both = A.plus(CspSources.of(CspDirective.FONT_SRC, "https://f.example"));

        assertThat(both.with(CspDirective.IMG_SRC, List.of("https://c.example")))
                .hasToString("font-src https://f.example; img-src https://c.example");
        assertThat(both.with(CspDirective.IMG_SRC, List.of()))
                .isEqualTo(CspSources.of(CspDirective.FONT_SRC, "https://f.example"));
        assertThat(A.with(CspDirective.IMG_SRC, List.of())).isEqualTo(CspSources.none());
    }

    @Test
    void equal_sources_have_equal_hash_codes() {
        assertThat(CspSources.of(CspDirective.IMG_SRC, "https://a.example"))
                .isEqualTo(A)
                .hasSameHashCodeAs(A)
                .isNotEqualTo(B);
    }

    @Test
    void nothing_can_be_added_to_a_directive_that_governs_more() {
        assertThatThrownBy(() -> CspSources.of(CspDirective.DEFAULT_SRC, "https://a.example"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no source may be added to default-src");
    }

    @Test
    void a_scheme_in_script_src_would_allow_any_script() {
        assertThat(CspSources.of(CspDirective.IMG_SRC, "data:")).hasToString("img-src data:");
        assertThatThrownBy(() -> CspSources.of(CspDirective.SCRIPT_SRC, "data:"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found data: in script-src");
    }

    @Test
    void a_malformed_source_is_refused() {
        assertThatThrownBy(() -> CspSources.of(CspDirective.IMG_SRC, "https://a.example;x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lists_cannot_be_changed_from_outside() {
        List<String> list = A.sources(CspDirective.IMG_SRC);

        assertThatThrownBy(() -> list.add("https://evil.example"))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
