package org.supportwidget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptJsonTest {

    /** An apostrophe would complete an attribute that a page has left open before the block. */
    @Test
    void has_no_apostrophe_and_no_markup() {
        assertThat(ScriptJson.write(Map.of("name", "Miles O'Brien </script>&")))
                .isEqualTo("{\"name\":\"Miles O\\u0027Brien \\u003c/script\\u003e\\u0026\"}");
    }
}
