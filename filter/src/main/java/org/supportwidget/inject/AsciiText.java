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
    private final String text;
    private final byte @Nullable [] bytes;

    private AsciiText(String text, byte @Nullable [] bytes) {
        this.text = text;
        this.bytes = bytes;
    }

    /** Text of one page. */
    public static AsciiText of(String text) {
        return new AsciiText(text, null);
    }

    /** Text of many pages; its bytes are made once, now. */
    public static AsciiText constant(String text) {
        return new AsciiText(text, text.getBytes(StandardCharsets.US_ASCII));
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes == null ? text.getBytes(StandardCharsets.US_ASCII) : bytes);
    }

    void writeTo(Writer out) throws IOException {
        out.write(text);
    }

    /** The text itself. */
    @Override
    public String toString() {
        return text;
    }
}
