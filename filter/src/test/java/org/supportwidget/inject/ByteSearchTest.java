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

    @Test
    void finds_each_sign_of_markup_among_eight_bytes() {
        ByteSearch search = new ByteSearch();
        Random random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[9];
            long signs = 0;
            for (int i = 0; i < 8; i++) {
                char sign = ":;<=>?@8".charAt(random.nextInt(8));
                boolean high = random.nextInt(4) == 0;
                bytes[i + 1] = (byte) (high ? sign | 0x80 : sign);
                signs |= !high && "<=>?".indexOf(sign) >= 0 ? 0x80L << (8 * i) : 0;
            }
            search.in(bytes);

            assertThat(search.signs(1)).isEqualTo(signs);
        }
    }

    private static int indexOf(String text, char wanted, int from) {
        int index = text.indexOf(wanted, from);
        return index < 0 ? text.length() : index;
    }
}
