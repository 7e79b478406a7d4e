package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supportwidget.servlet.Exchange.Answer;

/**
 * Containers lose headers that two threads set at once, or send them twice; the filter does not.
 */
class RacedHeadersTest {
    private static final int ANSWERS = 500;

    @ParameterizedTest
    @EnumSource
    void are_all_sent_once(Container container) throws IOException {
        for (int i = 0; i < ANSWERS; i++) {
            Answer answer = container.with(Exchange.get("/case/part-raced"));
            assertThat(answer.all("Content-Security-Policy"))
                    .as("%s", answer)
                    .singleElement()
                    .asString()
                    .contains("https://messenger.chatgenie.io");
            for (int header = 0; header < RacedAnswers.HEADERS; header++) {
                assertThat(answer.all("X-Header-" + header))
                        .as("%s", answer)
                        .containsExactly("set");
            }
        }
    }
}
