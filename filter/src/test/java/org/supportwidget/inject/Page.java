package org.supportwidget.inject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Sends pages past a tail, cut in every way. */
final class Page {

    /** The block that is put in; its text occurs in no page. */
    static final String BLOCK = "<script id=marker>1</script>";

    private Page() {}

    /** A host that has a block for every page. */
    static PageTail.Host host() {
        return new PageTail.Host() {
            @Override
            public void beforePassing(Verdict verdict, long passed) {}

            @Override
            public List<AsciiText> block() {
                return List.of(AsciiText.of(BLOCK));
            }
        };
    }

    /**
     * Asserts where the block goes, however the page is cut: in two at every index, byte by byte,
     * and in random pieces; as bytes and as characters.
     *
     * @param marked the page with {@code |} at the expected place; without one, the page has to
     *     pass untouched
     */
    static void assertPlace(Syntax syntax, boolean window, String marked) {
        String page = marked.replaceFirst("\\|", "");
        String expected = marked.replaceFirst("\\|", BLOCK);
        for (int cut = 0; cut <= page.length(); cut++) {
            assertThat(inject(syntax, window, page, cut)).as("cut at %d", cut).isEqualTo(expected);
        }
        Random random = new Random(page.length());
        for (int round = 0; round < 5; round++) {
            int[] lengths = random.ints(page.length(), round == 0 ? 1 : 0, 7).toArray();
            assertThat(inject(syntax, window, page, lengths)).isEqualTo(expected);
        }
        int[] single = new int[page.length()];
        java.util.Arrays.fill(single, 1);
        assertThat(inject(syntax, window, page, single)).isEqualTo(expected);
    }

    /** What comes out when the page is written in pieces of these lengths, then the rest. */
    static String inject(Syntax syntax, boolean window, String page, int... lengths) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter chars = new StringWriter();
        ByteTail bytes = new ByteTail(syntax, window, host(), out);
        CharTail text = new CharTail(syntax, window, host(), chars);
        try {
            int at = 0;
            for (int length : lengths) {
                int end = Math.min(at + length, page.length());
                write(bytes, page.substring(at, end));
                text.write(page, at, end - at);
                at = end;
            }
            write(bytes, page.substring(at));
            text.write(page.substring(at).toCharArray(), 0, page.length() - at);
            bytes.finish();
            text.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(chars.toString());
        return chars.toString();
    }

    /** What comes out when the bytes are written in pieces of these lengths, then the rest. */
    static byte[] inject(Syntax syntax, byte[] page, int... lengths) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteTail tail = new ByteTail(syntax, false, host(), out);
        int at = 0;
        for (int length : lengths) {
            int piece = Math.min(length, page.length - at);
            tail.write(page, at, piece);
            at += piece;
        }
        tail.write(page, at, page.length - at);
        tail.finish();
        return out.toByteArray();
    }

    static void write(ByteTail tail, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        tail.write(bytes, 0, bytes.length);
    }
}
