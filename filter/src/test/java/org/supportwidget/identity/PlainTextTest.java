package org.supportwidget.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.CharBuffer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlainTextTest {
    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("", ""),
                Arguments.of(" John ", " John "),
                Arguments.of(CharBuffer.wrap("John"), "John"),
                Arguments.of('J', "J"),
                Arguments.of((byte) 7, "7"),
                Arguments.of(-42L, "-42"),
                Arguments.of(new AtomicLong(42), "42"),
                Arguments.of(
                        new BigInteger("123456789012345678901234567890"),
                        "123456789012345678901234567890"),
                Arguments.of(new BigDecimal("1E+10"), "10000000000"),
                Arguments.of(new BigDecimal("4711.00"), "4711.00"),
                Arguments.of(new BigDecimal("1E-10"), "0.0000000001"),
                Arguments.of(1.2345678E7, "12345678"),
                Arguments.of(4711.0, "4711"),
                Arguments.of(-0.0, "0"),
                Arguments.of(0.00001, "0.00001"),
                Arguments.of(1e21, "1000000000000000000000"),
                Arguments.of(0.5f, "0.5"),
                Arguments.of(
                        UUID.fromString("82cd5e0c-c3ff-11e9-b199-c1e5fc81c37f"),
                        "82cd5e0c-c3ff-11e9-b199-c1e5fc81c37f"),
                Arguments.of(DayOfWeek.MONDAY, "MONDAY"),
                Arguments.of(URI.create("https://acme.com/a.png"), "https://acme.com/a.png"),
                Arguments.of(Locale.ENGLISH, "en"),
                Arguments.of(List.of("alice@acme.com"), "alice@acme.com"),
                Arguments.of(new LinkedHashSet<>(Set.of(42)), "42"),
                Arguments.of(new String[] {"alice@acme.com"}, "alice@acme.com"),
                Arguments.of(new long[] {42}, "42"),
                Arguments.of(new Object[] {1e10}, "10000000000"),
                Arguments.of(List.of(Optional.of("alice")), "alice"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void is_the_text_of_what_has_exactly_one(Object value, String text) {
        assertThat(PlainText.of(value)).isEqualTo(text);
    }

    static Stream<Arguments> others() {
        return Stream.<Object>of(
                        List.of(),
                        List.of("a", "b"),
                        List.of(List.of("a")),
                        List.of(Optional.empty()),
                        new ArrayList<>(Collections.singleton(null)),
                        new String[] {},
                        new String[] {"a", "b"},
                        new String[1],
                        "ab".toCharArray(),
                        new byte[] {1, 2},
                        Map.of("a", "b"),
                        new Object(),
                        new Thread(),
                        true,
                        LocalDate.EPOCH,
                        String.class,
                        Double.NaN,
                        Float.POSITIVE_INFINITY,
                        new Named("alice@acme.com"))
                .map(value -> Arguments.of(new Object[] {value}));
    }

    @ParameterizedTest
    @MethodSource("others")
    void there_is_none_of_anything_else(Object value) {
        assertThat(PlainText.of(value)).isNull();
    }

    /** Says something of itself, as most objects do, which is not a text of its own. */
    record Named(String email) {}
}
