package org.supportwidget.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Reads any text as a path. */
class PropertyPathFuzzTest {

    @FuzzTest(maxDuration = "20s")
    void a_text_is_a_path_or_refused_with_an_example(FuzzedDataProvider data) {
        String root = data.pickValue(new String[] {"", "session", "request", "principal"});
        String text = root + data.consumeRemainingAsString();
        PropertyPath path;
        try {
            path = PropertyPath.parse(text);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("such as session.user.email");
            return;
        }

        assertThat(path.read(FakeRequest.withCookie(""))).isNull();
        assertThat(PropertyPath.parse(path.toString())).hasToString(path.toString());
    }
}
