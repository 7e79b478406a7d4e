package org.supportwidget.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.supportwidget.inject.BlockInjector;

/** The stream of an answer that may be a page. */
final class InjectingStream extends ServletOutputStream {
    private final InjectingResponse response;
    private final ServletOutputStream container;
    private final Output output;

    InjectingStream(InjectingResponse response, ServletOutputStream container) {
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
    public void write(int b) throws IOException {
        BlockInjector page = output.injector(b & 0xFF);
        if (page == null) {
            container.write(b);
        } else {
            page.write(b);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        BlockInjector page = output.injector(length == 0 ? -1 : bytes[offset] & 0xFF);
        if (page == null) {
            container.write(bytes, offset, length);
        } else {
            page.write(bytes, offset, length);
        }
    }

    /** Some containers write text in the page's charset, others as ISO-8859-1. */
    @Override
    public void print(String text) throws IOException {
        if (output.injector(text == null || text.isEmpty() ? -1 : text.charAt(0)) == null) {
            container.print(text);
        } else if (ContainerMethods.overrides(
                container, ServletOutputStream.class, "print", String.class)) {
            String shown = String.valueOf(text);
            write(shown.getBytes(Charset.forName(response.getCharacterEncoding())));
        } else {
            super.print(text);
        }
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
        response.flushHeadOfPage();
        container.close();
    }

    @Override
    public boolean isReady() {
        return container.isReady();
    }

    /**
     * Non-blocking writes cannot take more bytes than the application counts on, so the answer
     * passes as it is.
     */
    @Override
    public void setWriteListener(WriteListener listener) {
        response.settleAsOther();
        container.setWriteListener(listener);
    }

    private static final class Output extends InjectingOutput {
        private final ServletOutputStream container;
        private final ByteArrayOutputStream end = new ByteArrayOutputStream(0);

        Output(InjectingResponse response, ServletOutputStream container) {
            super(response);
            this.container = container;
        }

        @Override
        void restart() {
            super.restart();
            end.reset();
        }

        @Override
        void pass(byte[] bytes, int offset, int length) throws IOException {
            container.write(bytes, offset, length);
        }

        @Override
        void hold(byte[] bytes, int offset, int length) {
            end.write(bytes, offset, length);
        }

        @Override
        byte[] passBlock(String block) {
            return block.getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        void passHeld(String block) throws IOException {
            container.write(passBlock(block));
            container.write(end.toByteArray());
            end.reset();
        }
    }
}
