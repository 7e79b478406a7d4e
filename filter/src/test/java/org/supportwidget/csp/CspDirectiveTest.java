package org.supportwidget.csp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CspDirectiveTest {
    /** CSP3 §6.8.3, Get fetch directive fallback list. */
    @ParameterizedTest
    @CsvSource({
        "DEFAULT_SRC, ''",
        "CHILD_SRC, default-src",
        "CONNECT_SRC, default-src",
        "FONT_SRC, default-src",
        "FRAME_SRC, child-src default-src",
        "IMG_SRC, default-src",
        "MANIFEST_SRC, default-src",
        "MEDIA_SRC, default-src",
        "OBJECT_SRC, default-src",
        "SCRIPT_SRC, default-src",
        "SCRIPT_SRC_ATTR, script-src default-src",
        "SCRIPT_SRC_ELEM, script-src default-src",
        "STYLE_SRC, default-src",
        "STYLE_SRC_ATTR, style-src default-src",
        "STYLE_SRC_ELEM, style-src default-src",
        "WORKER_SRC, child-src script-src default-src"
    })
    void falls_back_as_the_specification_says(CspDirective directive, String fallbacks) {
        assertThat(names(directive.fallbacks())).isEqualTo(fallbacks);
    }

    @ParameterizedTest
    @CsvSource({
        "SCRIPT_SRC, script-src-elem script-src default-src",
        "STYLE_SRC, style-src-elem style-src default-src",
        "FRAME_SRC, frame-src child-src default-src",
        "WORKER_SRC, worker-src child-src script-src default-src"
    })
    void an_element_is_governed_by_its_own_directive_first(CspDirective need, String governing) {
        assertThat(names(need.governing())).isEqualTo(governing);
    }

    @Test
    void is_found_by_its_name_in_any_case() {
        assertThat(CspDirective.parse("Connect-SRC")).isSameAs(CspDirective.CONNECT_SRC);
        for (CspDirective directive : CspDirective.nameable()) {
            assertThat(CspDirective.parse(directive.directiveName())).isSameAs(directive);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "default-src",
                "child-src",
                "script-src-attr",
                "script-src-elem",
                "report-uri",
                "script-src; x",
                "\u017fcript-src",
                ""
            })
    void no_other_may_be_named(String name) {
        assertThatThrownBy(() -> CspDirective.parse(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("found directive \"")
                .hasMessageEndingWith(
                        "expected one of script-src, connect-src, frame-src, style-src, img-src,"
                                + " font-src, media-src, worker-src");
    }

    private static String names(java.util.List<CspDirective> directives) {
        return directives.stream()
                .map(CspDirective::directiveName)
                .collect(Collectors.joining(" "));
    }
}
