package org.supportwidget.servlet.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTypeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "TEXT/HTML",
                " text/html ; charset=utf-8",
                "text/html;",
                "application/xhtml+xml;charset=UTF-8"
            })
    void knows_the_types_of_pages(String type) {
        assertThat(PageType.isPage(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text/html-sandboxed",
                "text/htmlx",
                "text/plain;text/html",
                "application/xhtml+xml-dtd",
                "application/json"
            })
    void takes_no_other_for_one(String type) {
        assertThat(PageType.isPage(type)).isFalse();
    }
}
