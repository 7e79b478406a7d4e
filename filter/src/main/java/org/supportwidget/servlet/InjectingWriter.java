package org.supportwidget.servlet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.supportwidget.inject.BlockInjector;
import org.supportwidget.inject.BlockInjector.Syntax;

/**
 * The writer of a page that may get a block, over the container's own writer: only that one settles
 * the page's charset as the container would.
 *
 * <p>The place is found among bytes, so every character is shown to the injector as one byte, those
 * beyond ASCII as one that means nothing in markup; for each byte that the injector passes on, the
 * character goes to the container.
 */
final class InjectingWriter extends Writer {
    private static final int CHUNK = 4_096;
    private static final byte NO_MARKUP = (byte) 0x80;

    private final InjectingResponse response;
    private final PrintWriter container;
    private final byte[] shown = new byte[CHUNK];
    private final char[] waiting = new char[2 * CHUNK];
    private int waitingLength;
    private @Nullable BlockInjector injector;
    private boolean begun;

    InjectingWriter(InjectingResponse response, PrintWriter container) {
        this.response = response;
        this.container = container;
    }

    boolean hasBegun() {
        return begun;
    }

    /** The application threw away what it had written. */
    void restart() {
        begun = false;
        injector = null;
        waitingLength = 0;
    }

    private void begin() {
        begun = true;
        Syntax syntax = response.settle();
        injector = syntax == null ? null : new BlockInjector(syntax, this::block, new Passed());
    }

    /**
     * Writes the block itself: all that precedes it has been passed on, and the injector must not
     * count it as a page's.
     */
    private byte[] block() {
        container.write(response.blockText());
        return new byte[0];
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
        if (!begun) {
            begin();
        }
        BlockInjector page = injector;
        if (page == null) {
            container.write(chars, offset, length);
            return;
        }
        for (int from = offset; from < offset + length; from += CHUNK) {
            show(page, chars, from, Math.min(CHUNK, offset + length - from));
        }
    }

    private void show(BlockInjector page, char[] chars, int from, int length) throws IOException {
        for (int i = 0; i < length; i++) {
            char c = chars[from + i];
            shown[i] = c < 0x80 ? (byte) c : NO_MARKUP;
        }
        System.arraycopy(chars, from, waiting, waitingLength, length);
        waitingLength += length;
        page.write(shown, 0, length);
    }

    @Override
    public void flush() {
        response.settle();
        container.flush();
    }

    @Override
    public void close() throws IOException {
        response.settle();
        finish();
        container.close();
    }

    void finish() throws IOException {
        if (injector != null) {
            injector.finish();
        }
    }

    /** For every byte that is passed on, the character that it stood for. */
    private final class Passed extends OutputStream {

        @Override
        public void write(int b) {
            pass(1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            pass(length);
        }

        private void pass(int length) {
            container.write(waiting, 0, length);
            waitingLength -= length;
            System.arraycopy(waiting, length, waiting, 0, waitingLength);
        }
    }
}
