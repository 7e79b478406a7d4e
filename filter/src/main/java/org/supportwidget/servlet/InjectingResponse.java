package org.supportwidget.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.supportwidget.inject.BlockInjector.Syntax;

/**
 * Puts the block into a page while its bytes go through. What is to happen is settled at the first
 * byte, when type, status and headers are there; until then the headers that depend on the body are
 * held back.
 */
final class InjectingResponse extends HttpServletResponseWrapper {
    private final HeldHeaders bodyHeaders =
            new HeldHeaders(
                    "Content-Length",
                    "Content-MD5",
                    "Digest",
                    "Content-Digest",
                    "Repr-Digest",
                    "Accept-Ranges");
    private final InjectedBlock block;
    private final boolean head;
    private final int bufferSize;
    private @Nullable InjectingStream stream;
    private @Nullable InjectingWriter writer;
    private @Nullable PrintWriter printer;
    private boolean untouched;
    private boolean settled;

    InjectingResponse(
            HttpServletRequest request, HttpServletResponse response, InjectedBlock block) {
        super(response);
        this.block = block;
        head = request.getMethod().equals("HEAD");
        bufferSize = response.getBufferSize();
    }

    /** The one in a chain of wrappers, or {@code null}. */
    static @Nullable InjectingResponse in(ServletResponse response) {
        ServletResponse each = response;
        while (each instanceof ServletResponseWrapper wrapper) {
            if (each instanceof InjectingResponse injecting) {
                return injecting;
            }
            each = wrapper.getResponse();
        }
        return null;
    }

    /** Whether a page is, or may yet be, waiting for its block. */
    static boolean mayStillInject(HttpServletResponse response) {
        InjectingResponse page = in(response);
        return page != null
                && (page.getContentType() == null || InjectionGate.syntax(page.wrapped()) != null);
    }

    HttpServletResponse wrapped() {
        return (HttpServletResponse) getResponse();
    }

    /** Settles what happens to the page, once; {@code null}: it passes as it is. */
    @Nullable Syntax settle() {
        Syntax syntax = untouched ? null : InjectionGate.syntax(wrapped());
        if (!settled) {
            settled = true;
            if (syntax == null || isCommitted()) {
                bodyHeaders.release(wrapped());
            } else {
                bodyHeaders.drop();
                enlargeBuffer();
            }
        }
        return head || isCommitted() ? null : syntax;
    }

    /**
     * No page of ours: non-blocking writes, for one, cannot take more bytes than the application
     * counts on.
     */
    void leaveUntouched() {
        untouched = true;
    }

    /**
     * By what the block may add. A framework that writes its headers when its own count of bytes
     * reaches the buffer's size would otherwise come too late.
     */
    private void enlargeBuffer() {
        try {
            super.setBufferSize(bufferSize + block.largest());
        } catch (IllegalStateException begun) {
            // The container has bytes already; the headers have been thought of by then.
        }
    }

    @Override
    public int getBufferSize() {
        return settled && !untouched ? bufferSize : super.getBufferSize();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (printer != null) {
            return super.getOutputStream();
        }
        if (stream == null) {
            stream = new InjectingStream(this);
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (stream != null && !stream.isIdle()) {
            return super.getWriter();
        }
        if (printer == null) {
            PrintWriter container = super.getWriter();
            if (getContentType() != null && InjectionGate.syntax(wrapped()) == null) {
                settle();
                return container;
            }
            writer = new InjectingWriter(this, container);
            printer = new PrintWriter(writer);
        }
        return printer;
    }

    /** The page is complete. */
    void finish() throws IOException {
        if (stream != null) {
            stream.finish();
        }
        if (writer != null) {
            writer.finish();
        }
        if (!settled && !isCommitted()) {
            settle();
        }
    }

    /** Whether bytes of the page have come this far. */
    boolean hasBegun() {
        return (stream != null && stream.hasBegun()) || (writer != null && writer.hasBegun());
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!settled) {
            settle();
        }
        super.flushBuffer();
    }

    /** The block, unless the page has turned out not to be one after all. */
    String blockText() {
        return InjectionGate.syntax(wrapped()) == null ? "" : block.text();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        restart();
    }

    @Override
    public void reset() {
        super.reset();
        bodyHeaders.reset();
        settled = false;
        stream = null;
        writer = null;
        printer = null;
    }

    private void restart() {
        if (stream != null) {
            stream.restart();
        }
        if (writer != null) {
            writer.restart();
        }
    }

    @Override
    public void setHeader(@Nullable String name, @Nullable String value) {
        if (!bodyHeaders.keep(name, (response, header) -> response.setHeader(header, value))) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(@Nullable String name, @Nullable String value) {
        if (!bodyHeaders.keep(name, (response, header) -> response.addHeader(header, value))) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        if (!bodyHeaders.keep(name, (response, header) -> response.setIntHeader(header, value))) {
            super.setIntHeader(name, value);
        }
    }

    @Override
    public void addIntHeader(String name, int value) {
        if (!bodyHeaders.keep(name, (response, header) -> response.addIntHeader(header, value))) {
            super.addIntHeader(name, value);
        }
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!bodyHeaders.keep(
                "Content-Length", (response, header) -> response.setContentLengthLong(length))) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public boolean containsHeader(String name) {
        return bodyHeaders.holds(name) || super.containsHeader(name);
    }
}
