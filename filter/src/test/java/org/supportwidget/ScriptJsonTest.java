package org.supportwidget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ScriptJsonTest {

    /** An apostrophe would complete an attribute that a page has left open before the block. */
    @Test
    void has_no_apostrophe_and_no_markup() {
        assertThat(ScriptJson.write(Map.of("name", "Miles O'Brien </script>&")))
                .isEqualTo("{\"name\":\"Miles O\\u0027Brien \\u003c/script\\u003e\\u0026\"}");
    }

    @Property(tries = 200)
    void reads_as_what_a_library_writes(@ForAll("objects") Map<String, Object> object)
            throws ParseException {
        String json = ScriptJson.write(object);

        assertThat(JSONObjectUtils.parse(json))
                .isEqualTo(JSONObjectUtils.parse(JSONObjectUtils.toJSONString(object)));
        assertThat(json).matches("[ -~&&[^<>&']]*");
    }

    @Test
    void takes_what_a_vendor_of_the_applications_own_may_return() {
        assertThat(
                        ScriptJson.write(
                                Map.of("list", Arrays.asList(1.5, null, new int[] {1, 2}, 'x'))))
                .isEqualTo("{\"list\":[1.5,null,[1,2],\"x\"]}");
    }

    @Test
    void knows_no_number_that_is_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScriptJson.write(Map.of("n", Double.NaN)));
    }

    @Provide
    Arbitrary<Map<String, Object>> objects() {
        return objects(2);
    }

    private static Arbitrary<Map<String, Object>> objects(int depth) {
        return Arbitraries.maps(Arbitraries.strings().ofMaxLength(8), values(depth)).ofMaxSize(4);
    }

    private static Arbitrary<Object> values(int depth) {
        Arbitrary<Object> plain =
                Arbitraries.oneOf(
                        Arbitraries.strings().ofMaxLength(20).asGeneric(),
                        Arbitraries.integers().asGeneric(),
                        Arbitraries.longs().asGeneric(),
                        Arbitraries.doubles().asGeneric(),
                        Arbitraries.of(true, false).asGeneric(),
                        Arbitraries.of(List.of(), Map.of(), "\\", "\"", "\u007f").asGeneric());
        return depth == 0
                ? plain
                : Arbitraries.oneOf(
                        plain,
                        objects(depth - 1).asGeneric(),
                        values(depth - 1).list().ofMaxSize(3).asGeneric());
    }
}
