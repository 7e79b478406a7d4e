package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A page of known length is finished: without a block in it, its policy is the application's. */
class FinishedPagePolicyTest {
    private static final String TAGS_ONLY = AppFiles.PROPERTIES + "inject = off\n";

    @ParameterizedTest
    @EnumSource
    void keeps_the_policies_of_a_finished_page_without_a_block(Container container)
            throws IOException {
        for (String name :
                List.of("markup-fragment", "markup-fragment-writer", "markup-fragment-long")) {
            Exchange request = Exchange.get("/policy/" + name);

            for (String header :
                    List.of("Content-Security-Policy", "Content-Security-Policy-Report-Only")) {
                assertThat(container.with(TAGS_ONLY, request).all(header))
                        .as(name)
                        .isEqualTo(container.without(request).all(header))
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void amends_those_of_a_page_that_may_yet_render_a_tag(Container container) throws IOException {
        Exchange request = Exchange.get("/policy/page-writer-200");

        assertThat(container.with(TAGS_ONLY, request).all("Content-Security-Policy"))
                .anyMatch(policy -> policy.contains("'nonce-"));
    }
}
