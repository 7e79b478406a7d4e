package org.supportwidget.inject;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteSearchTest {

    @Test
    void finds_what_a_string_search_finds() {
        ByteSearch search = new ByteSearch();
        Random random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            for (int i = 0; i < bytes.length; i++) {
                // Neighbours of the wanted signs, with and without the high bit, are the traps.
                bytes[i] = (byte) ("!;<=>?ab".charAt(random.nextInt(8)) | random.nextInt(2) << 7);
            }
            int from = random.nextInt(bytes.length + 1);
            int to = from + random.nextInt(bytes.length - from + 1);
            String text = new String(bytes, 0, to, StandardCharsets.ISO_8859_1);
            search.in(bytes);

            assertThat(search.indexOf('<', from, to)).isEqualTo(indexOf(text, '<', from));
            assertThat(search.indexOfEither('=', '>', from, to))
                    .isEqualTo(Math.min(indexOf(text, '=', from), indexOf(text, '>', from)));
        }
    }

    private static int indexOf(String text, char wanted, int from) {
        int index = text.indexOf(wanted, from);
        return index < 0 ? text.length() : index;
    }
}
