package org.supportwidget.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.supportwidget.inject.BlockInjector;
import org.supportwidget.inject.BlockInjector.Syntax;

/**
 * The stream of a page that may get a block. Asks the container for its own only when the first
 * byte comes.
 */
final class InjectingStream extends ServletOutputStream {
    private final InjectingResponse response;
    private @Nullable ServletOutputStream container;
    private @Nullable BlockInjector injector;
    private boolean begun;

    InjectingStream(InjectingResponse response) {
        this.response = response;
    }

    boolean isIdle() {
        return container == null;
    }

    boolean hasBegun() {
        return begun;
    }

    /** The application threw away what it had written. */
    void restart() {
        begun = false;
        injector = null;
    }

    private OutputStream out() throws IOException {
        return container();
    }

    private ServletOutputStream container() throws IOException {
        ServletOutputStream stream = container;
        if (stream == null) {
            stream = response.wrapped().getOutputStream();
            container = stream;
        }
        return stream;
    }

    private void begin() throws IOException {
        begun = true;
        Syntax syntax = response.settle();
        OutputStream out = out();
        injector = syntax == null ? null : new BlockInjector(syntax, this::block, out);
    }

    private byte[] block() {
        return response.blockText().getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void write(int b) throws IOException {
        if (!begun) {
            begin();
        }
        if (injector == null) {
            container().write(b);
        } else {
            injector.write(b);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (!begun) {
            begin();
        }
        if (injector == null) {
            container().write(bytes, offset, length);
        } else {
            injector.write(bytes, offset, length);
        }
    }

    @Override
    public void flush() throws IOException {
        response.settle();
        container().flush();
    }

    @Override
    public void close() throws IOException {
        response.settle();
        finish();
        container().close();
    }

    void finish() throws IOException {
        if (injector != null) {
            injector.finish();
        }
    }

    @Override
    public boolean isReady() {
        try {
            return container().isReady();
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        response.leaveUntouched();
        response.settle();
        try {
            container().setWriteListener(listener);
        } catch (IOException e) {
            listener.onError(e);
        }
    }
}
