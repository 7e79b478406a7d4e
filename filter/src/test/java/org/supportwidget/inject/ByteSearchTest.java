package org.supportwidget.inject;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ByteSearchTest {
    private final Random random = new Random(1);

    @Test
    void finds_what_a_string_search_finds() {
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = signs(random.nextInt(40));
            int from = random.nextInt(bytes.length + 1);
            int to = from + random.nextInt(bytes.length - from + 1);
            String text = new String(bytes, 0, to, StandardCharsets.ISO_8859_1);

            assertThat(ByteSearch.indexOf(bytes, '<', from, to)).isEqualTo(first(text, from, "<"));
            assertThat(ByteSearch.indexOfEither(bytes, '=', '>', from, to))
                    .isEqualTo(first(text, from, "=", ">"));
            assertThat(ByteSearch.indexOfLike(bytes, '<', 1, from, to))
                    .isEqualTo(first(text, from, "<", "="));
            assertThat(ByteSearch.indexOfLike(bytes, '<', 3, from, to))
                    .isEqualTo(first(text, from, "<", "=", ">", "?"));
            assertThat(ByteSearch.contains(bytes, '>', from, to))
                    .isEqualTo(first(text, from, ">") < to);
        }
    }

    @Test
    void tells_what_is_in_a_word() {
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = signs(8);
            boolean there = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('>') >= 0;

            assertThat(ByteSearch.contains(Words.at(bytes, 0), '>')).isEqualTo(there);
        }
    }

    /** Neighbours of the wanted signs, with and without the high bit, are the traps. */
    private byte[] signs(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) ("!;<=>?ab".charAt(random.nextInt(8)) | random.nextInt(2) << 7);
        }
        return bytes;
    }

    private static int first(String text, int from, String... wanted) {
        return Stream.of(wanted)
                .mapToInt(sign -> text.indexOf(sign, from))
                .filter(index -> index >= 0)
                .min()
                .orElse(text.length());
    }
}
