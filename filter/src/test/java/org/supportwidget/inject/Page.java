package org.supportwidget.inject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.supportwidget.inject.BlockInjector.Syntax;

/** Sends pages through an injector, cut in every way. */
final class Page {

    /** The block that is put in; its text occurs in no page. */
    static final String BLOCK = "<script id=marker>1</script>";

    private static final byte[] BLOCK_BYTES = BLOCK.getBytes(StandardCharsets.US_ASCII);

    private Page() {}

    /**
     * Asserts where the block goes, however the page is cut: in two at every index, byte by byte,
     * and in random pieces.
     *
     * @param marked the page with {@code |} at the expected place; without one, the page has to
     *     pass untouched
     */
    static void assertPlace(Syntax syntax, String marked) {
        byte[] page = marked.replaceFirst("\\|", "").getBytes(StandardCharsets.UTF_8);
        String expected = marked.replaceFirst("\\|", BLOCK);
        assertThat(inject(syntax, page, page.length)).asString().isEqualTo(expected);
        for (int cut = 0; cut < page.length; cut++) {
            assertThat(inject(syntax, page, cut, page.length - cut))
                    .as("cut at %d", cut)
                    .asString()
                    .isEqualTo(expected);
        }
        assertThat(injectByteByByte(syntax, page)).asString().isEqualTo(expected);
        Random random = new Random(page.length);
        for (int round = 0; round < 5; round++) {
            int[] lengths = random.ints(page.length, 0, 7).toArray();
            assertThat(inject(syntax, page, lengths)).asString().isEqualTo(expected);
        }
    }

    /** What comes out when the page is written in pieces of these lengths, then the rest. */
    static byte[] inject(Syntax syntax, byte[] page, int... lengths) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BlockInjector injector = new BlockInjector(syntax, BLOCK_BYTES::clone, out);
        try {
            int at = 0;
            for (int length : lengths) {
                int piece = Math.min(length, page.length - at);
                injector.write(page, at, piece);
                at += piece;
            }
            injector.write(page, at, page.length - at);
            injector.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What comes out when every byte is a write of its own. */
    static byte[] injectByteByByte(Syntax syntax, byte[] page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BlockInjector injector = new BlockInjector(syntax, BLOCK_BYTES::clone, out);
        try {
            for (byte b : page) {
                injector.write(b);
            }
            injector.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
