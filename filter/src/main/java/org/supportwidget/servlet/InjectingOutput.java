package org.supportwidget.servlet;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.supportwidget.inject.BlockInjector;
import org.supportwidget.inject.BlockInjector.Syntax;

/**
 * What the stream and the writer of a page have in common: where the bytes go that the injector
 * passes on. The end of a small page waits until the page is complete, see {@link
 * InjectingResponse#mayHoldEnd}.
 */
abstract class InjectingOutput extends OutputStream {
    static final byte[] NOTHING = {};

    private final InjectingResponse response;
    private @Nullable BlockInjector injector;
    private boolean begun;
    private boolean holding;
    private long passed;

    InjectingOutput(InjectingResponse response) {
        this.response = response;
    }

    /**
     * What the body is to be written to, or {@code null} if it passes as it is.
     *
     * @param first the first byte or character of what is about to be written; negative if none
     */
    final @Nullable BlockInjector injector(int first) {
        if (!begun) {
            begun = true;
            Syntax syntax = response.begin(first);
            injector = syntax == null ? null : new BlockInjector(syntax, this::block, this);
        }
        return injector;
    }

    final boolean hasBegun() {
        return begun;
    }

    /** The application threw away what it had written. */
    void restart() {
        begun = false;
        injector = null;
        holding = false;
        passed = 0;
    }

    /** The page is complete. */
    final void finish() throws IOException {
        if (injector != null) {
            injector.finish();
        }
        release();
    }

    /** Writes what has waited. */
    final void release() throws IOException {
        if (holding) {
            holding = false;
            passHeld(response.blockText());
        }
    }

    @Override
    public final void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public final void write(byte[] bytes, int offset, int length) throws IOException {
        passed += length;
        settle();
        if (holding && !response.mayHoldEnd(passed)) {
            release();
        }
        if (holding) {
            hold(bytes, offset, length);
        } else {
            pass(bytes, offset, length);
        }
    }

    /** The headers have to be settled before the bytes fill the container's buffer. */
    private void settle() {
        BlockInjector page = injector;
        if (page == null || page.isHopeless()) {
            response.settleAsOther();
        } else if (page.isDocument() || !response.mayHoldEnd(passed)) {
            response.settleAsPage();
        }
    }

    private byte[] block() {
        response.settleAsPage();
        holding = response.mayHoldEnd(passed);
        return holding ? NOTHING : passBlock(response.blockText());
    }

    abstract void pass(byte[] bytes, int offset, int length) throws IOException;

    abstract void hold(byte[] bytes, int offset, int length);

    /** Writes the block, or gives it to the injector to write. */
    abstract byte[] passBlock(String block);

    abstract void passHeld(String block) throws IOException;
}
