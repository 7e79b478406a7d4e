package org.supportwidget.servlet.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many tokens a session gets, and for how many values. */
class BoundValuesTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private @Nullable Object kept;

    @Test
    void thirty_tokens_a_minute() {
        for (int i = 0; i < 30; i++) {
            assertThat(admit("a", NOON.plusSeconds(i))).isTrue();
        }
        assertThat(admit("a", NOON.plusSeconds(59))).isFalse();
        assertThat(admit("a", NOON.plusSeconds(60))).isTrue();
    }

    @Test
    void five_values_an_hour() {
        for (int i = 0; i < 5; i++) {
            assertThat(admit("value-" + i, NOON.plusSeconds(60L * i))).isTrue();
        }
        assertThat(admit("value-5", NOON.plusSeconds(3_599))).isFalse();
        assertThat(admit("value-3", NOON.plusSeconds(3_599))).isTrue();
        assertThat(admit("value-5", NOON.plus(Duration.ofHours(1)))).isTrue();
        assertThat(admit("value-6", NOON.plus(Duration.ofHours(1)))).isFalse();
    }

    /** Somebody else's attribute of that name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "text",
                "1",
                "a b",
                "1 99999999999",
                "1 2 value",
                "1 2 value time",
                "1 2 a 9 "
            })
    void what_is_not_its_own_is_overwritten(Object found) {
        kept = found;
        assertThat(admit("a", NOON)).isTrue();
        assertThat(kept)
                .isEqualTo(
                        "%d 1 a %d".formatted(NOON.getEpochSecond() / 60, NOON.getEpochSecond()));
    }

    @Test
    void an_object_of_another_type_is_overwritten() {
        kept = 42;
        assertThat(admit("a", NOON)).isTrue();
    }

    private boolean admit(String value, Instant now) {
        String after = BoundValues.after(kept, value, now);
        kept = after == null ? kept : after;
        return after != null;
    }
}
