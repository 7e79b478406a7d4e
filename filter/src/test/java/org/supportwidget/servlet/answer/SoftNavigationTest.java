package org.supportwidget.servlet.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.servlet.FakeExchange;

/** The headers are those that htmx, Turbo, pjax, Unpoly, Barba and swup send. */
class SoftNavigationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HX-Request: true | HX-Boosted: true",
                "HX-Request: true | HX-History-Restore-Request: true",
                "X-Turbo-Request-Id: 5b3f",
                "X-PJAX: true",
                "X-Up-Version: 3.8.0",
                "X-Barba: yes",
                "X-Requested-With: swup"
            })
    void a_page_is_asked_for(String headers) {
        assertThat(isAskedBy(headers)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HX-Request: true",
                "HX-Request: true | HX-Boosted: false",
                "X-Turbo-Request-Id: 5b3f | Turbo-Frame: cart",
                "X-Requested-With: XMLHttpRequest"
            })
    void a_part_is_asked_for(String headers) {
        assertThat(isAskedBy(headers)).isFalse();
    }

    private static boolean isAskedBy(String headers) {
        return SoftNavigation.isAskedBy(
                new FakeExchange(RequestReaderTest.asked(headers)).request());
    }
}
