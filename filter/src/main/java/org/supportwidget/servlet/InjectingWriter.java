package org.supportwidget.servlet;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import org.supportwidget.inject.BlockInjector;

/**
 * The writer of an answer that may be a page, over the container's own writer: only that one
 * settles the page's charset as the container would.
 *
 * <p>The place is found among bytes, so every character is shown to the injector as one byte, those
 * beyond ASCII as one that means nothing in markup; for each byte that the injector passes on, the
 * character goes to the container.
 */
final class InjectingWriter extends Writer {
    private static final int CHUNK = 4_096;
    private static final byte NO_MARKUP = (byte) 0x80;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final byte FIRST_OF_BYTE_ORDER_MARK = (byte) 0xEF;

    private final InjectingResponse response;
    private final PrintWriter container;
    private final CharsetEncoder latin1 = StandardCharsets.ISO_8859_1.newEncoder();
    private final byte[] shown = new byte[CHUNK];
    private final Output output;

    InjectingWriter(InjectingResponse response, PrintWriter container) {
        this.response = response;
        this.container = container;
        output = new Output(response, container);
    }

    boolean hasBegun() {
        return output.hasBegun();
    }

    void restart() {
        output.restart();
    }

    void finish() throws IOException {
        output.finish();
    }

    void release() throws IOException {
        output.release();
    }

    @Override
    public void write(int c) throws IOException {
        BlockInjector page = output.injector(c);
        if (page == null) {
            container.write(c);
        } else {
            output.waiting[output.waitingLength++] = (char) c;
            page.write(shown((char) c));
        }
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
        BlockInjector page = output.injector(length == 0 ? -1 : chars[offset]);
        if (page == null) {
            container.write(chars, offset, length);
            return;
        }
        int end = offset + length;
        for (int from = offset; from < end; from += CHUNK) {
            int count = Math.min(CHUNK, end - from);
            System.arraycopy(chars, from, output.waiting, output.waitingLength, count);
            show(page, count);
        }
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        BlockInjector page = output.injector(length == 0 ? -1 : text.charAt(offset));
        if (page == null) {
            container.write(text, offset, length);
            return;
        }
        int end = offset + length;
        for (int from = offset; from < end; from += CHUNK) {
            int count = Math.min(CHUNK, end - from);
            text.getChars(from, from + count, output.waiting, output.waitingLength);
            show(page, count);
        }
    }

    /** Shows the injector what has just been put behind the characters that wait. */
    private void show(BlockInjector page, int length) throws IOException {
        char[] waiting = output.waiting;
        int from = output.waitingLength;
        ByteBuffer bytes = ByteBuffer.wrap(shown, 0, length);
        // Fast as long as there is nothing beyond Latin-1, of which no byte is markup either.
        latin1.reset().encode(CharBuffer.wrap(waiting, from, length), bytes, true);
        for (int i = bytes.position(); i < length; i++) {
            shown[i] = shown(waiting[from + i]);
        }
        output.waitingLength += length;
        page.write(shown, 0, length);
    }

    private static byte shown(char c) {
        if (c == BYTE_ORDER_MARK) {
            return FIRST_OF_BYTE_ORDER_MARK;
        }
        return c < 0x80 ? (byte) c : NO_MARKUP;
    }

    @Override
    public void flush() throws IOException {
        response.commit();
        container.flush();
    }

    @Override
    public void close() throws IOException {
        finish();
        response.commit();
        container.close();
    }

    private static final class Output extends InjectingOutput {
        private final PrintWriter container;
        private final StringBuilder end = new StringBuilder(0);
        private final char[] waiting = new char[2 * CHUNK];
        private int waitingLength;

        Output(InjectingResponse response, PrintWriter container) {
            super(response);
            this.container = container;
        }

        @Override
        void restart() {
            super.restart();
            end.setLength(0);
            waitingLength = 0;
        }

        @Override
        void pass(byte[] bytes, int offset, int length) {
            container.write(waiting, 0, length);
            passed(length);
        }

        @Override
        void hold(byte[] bytes, int offset, int length) {
            end.append(waiting, 0, length);
            passed(length);
        }

        private void passed(int length) {
            waitingLength -= length;
            System.arraycopy(waiting, length, waiting, 0, waitingLength);
        }

        @Override
        byte[] passBlock(String block) {
            container.write(block);
            return NOTHING;
        }

        @Override
        void passHeld(String block) {
            container.write(block);
            container.append(end);
            end.setLength(0);
        }
    }
}
