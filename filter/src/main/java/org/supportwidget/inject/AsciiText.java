package org.supportwidget.inject;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Text in ASCII that goes into pages of bytes and pages of characters alike. Immutable and
 * thread-safe.
 */
public final class AsciiText {
    /** In bytes; Jetty's limit is a quarter of its buffer of 32 KB, Tomcat's a buffer of 8 KB. */
    private static final int PIECE = 4_096;

    private final String text;
    private final byte @Nullable [] bytes;
    private final char @Nullable [] chars;

    private AsciiText(String text, byte @Nullable [] bytes, char @Nullable [] chars) {
        this.text = text;
        this.bytes = bytes;
        this.chars = chars;
    }

    /** Text of one page. */
    public static AsciiText of(String text) {
        return new AsciiText(text, null, null);
    }

    /** Text of many pages; its bytes and its characters are copied once, now. */
    public static AsciiText constant(String text) {
        return new AsciiText(text, text.getBytes(StandardCharsets.US_ASCII), text.toCharArray());
    }

    /** In pieces that containers add to what they hold, and do not send by themselves. */
    void writeTo(OutputStream out) throws IOException {
        byte[] all = bytes == null ? text.getBytes(StandardCharsets.US_ASCII) : bytes;
        for (int from = 0; from < all.length; from += PIECE) {
            out.write(all, from, Math.min(PIECE, all.length - from));
        }
    }

    /**
     * As an array, as most pages are written: Jetty's writer reads each character by an interface,
     * and takes three times as long where it is given strings too.
     */
    void writeTo(Writer out) throws IOException {
        out.write(chars == null ? text.toCharArray() : chars);
    }

    /** The text itself. */
    @Override
    public String toString() {
        return text;
    }
}
