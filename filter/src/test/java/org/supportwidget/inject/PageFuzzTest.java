package org.supportwidget.inject;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Sends any bytes past a tail, in any pieces. */
class PageFuzzTest {

    @FuzzTest(maxDuration = "20s")
    void the_block_is_all_that_is_added_and_pieces_do_not_matter(FuzzedDataProvider data)
            throws IOException {
        Syntax syntax = data.pickValue(Syntax.values());
        int[] pieces = data.consumeInts(8);
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = Math.floorMod(pieces[i], 100);
        }
        byte[] page = data.consumeRemainingAsBytes();

        byte[] once = Page.inject(syntax, page);

        assertThat(Page.inject(syntax, page, pieces)).isEqualTo(once);
        String sent = new String(once, StandardCharsets.ISO_8859_1);
        assertThat(sent.replaceFirst(Page.BLOCK, ""))
                .isEqualTo(
                        new String(page, StandardCharsets.ISO_8859_1).replaceFirst(Page.BLOCK, ""));
    }
}
