package org.supportwidget.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.supportwidget.vendor.Crisp;

/** What a native image has to keep. */
class RuntimeHintsTest {
    private final RuntimeHints hints = new RuntimeHints();

    RuntimeHintsTest() {
        new SupportWidgetRuntimeHints().registerHints(hints, getClass().getClassLoader());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org/supportwidget/support-widget.js",
                "org/supportwidget/vendor/zendesk-chat.js",
                "META-INF/services/org.supportwidget.Vendor"
            })
    void each_file_that_is_read_by_name(String resource) {
        assertThat(RuntimeHintsPredicates.resource().forResource(resource)).accepts(hints);
        assertThat(getClass().getClassLoader().getResource(resource)).isNotNull();
    }

    @Test
    void each_vendor_that_is_made_by_name() {
        assertThat(
                        RuntimeHintsPredicates.reflection()
                                .onType(Crisp.class)
                                .withMemberCategory(MemberCategory.INVOKE_PUBLIC_CONSTRUCTORS))
                .accepts(hints);
    }
}
