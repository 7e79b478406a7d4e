package org.supportwidget.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the block into a page while its bytes go through. The answer that is no page gets, as far as
 * possible, the container's own stream or writer.
 */
final class InjectingResponse extends SettlingResponse {
    private final HttpServletRequest request;
    private @Nullable InjectingStream stream;
    private @Nullable InjectingPrinter printer;
    private @Nullable PageBody<?> body;
    private boolean asked;
    private boolean streaming;
    private boolean awaitsClose;
    private boolean closed;

    /**
     * @param block {@code null} if the request gets no block, whatever the answer is
     */
    InjectingResponse(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpServletResponse container,
            @Nullable InjectedBlock block,
            @Nullable CacheGuardResponse cache,
            PolicyHeaders policies) {
        super(request, response, container, block, cache, policies);
        this.request = request;
    }

    /**
     * The container is about to close what a forward has written, and for a wrapped response asks
     * for the writer to do so. That would add a charset to the type of an answer without a body
     * and, in Undertow, of one that has been written to the stream.
     */
    void awaitClose() {
        awaitsClose = true;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (closed) {
            return new Discarding();
        }
        ServletOutputStream own = stream();
        asked = true;
        streaming = true;
        return awaitsClose ? new EndingStream(own) : own;
    }

    private ServletOutputStream stream() throws IOException {
        ServletOutputStream container = super.getOutputStream();
        if (stream == null && isKnownAsOther()) {
            settleAsOther();
            return container;
        }
        if (stream == null && getContentType() == null && InjectionGate.isOtherFile(request)) {
            settleAsFile();
            return container;
        }
        if (stream == null) {
            stream = new InjectingStream(this, container);
            body = stream.body();
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        closed |= awaitsClose && !asked;
        if (closed) {
            return new PrintWriter(new Discarding(), false, StandardCharsets.UTF_8);
        }
        if (awaitsClose && streaming) {
            throw new IllegalStateException("the body is written to the stream");
        }
        PrintWriter own = printer();
        asked = true;
        return awaitsClose ? new EndingPrinter(own) : own;
    }

    private PrintWriter printer() throws IOException {
        PrintWriter container = super.getWriter();
        if (printer == null && isKnownAsOther()) {
            settleAsOther();
            return container;
        }
        if (printer == null) {
            printer = new InjectingPrinter(this, container);
            body = printer.body();
        }
        return printer;
    }

    /** The page is complete. */
    void finish() throws IOException {
        if (body != null) {
            body.finish();
        }
        flushHeadOfPage();
        settleAsOther();
        restoreUntypedPolicies();
    }

    /** Or the container would take the bytes of the body, none, for those of the page. */
    void flushHeadOfPage() throws IOException {
        if (isHeadOfPage()) {
            flushBuffer();
        }
    }

    /** Whether only the head of what may be a page was asked for, and no body has come to us. */
    private boolean isHeadOfPage() {
        return request.getMethod().equals("HEAD")
                && !hasBegun()
                && (!asked || containsHeader("Content-Length"))
                && mayBePage()
                && InjectionGate.syntax(wrapped()) != null;
    }

    /** Nothing of the page may wait any longer; it may go on. */
    void release() throws IOException {
        if (body != null) {
            body.flush();
        }
    }

    /** The application failed. */
    void abandon() throws IOException {
        settleAsFailed();
        if (body != null) {
            body.abandon();
        }
    }

    /** Whether another thread writes the page. */
    boolean goesOnAsynchronously() {
        return request.isAsyncStarted() || request.getDispatcherType() == DispatcherType.ASYNC;
    }

    /** The length that the application has set; negative if none. */
    long announcedLength() {
        List<String> length = held.values("Content-Length");
        try {
            return length.isEmpty() ? -1 : Long.parseLong(length.get(0));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Whether a browser shows the answer in a window. */
    boolean isOfWindow() {
        return "document".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    /** The application goes on beside this response, which may see nothing of the body. */
    void bypass() throws IOException {
        release();
        if (!hasBegun()) {
            settleAsOther();
            restoreUntypedPolicies();
        }
    }

    /** The application goes on with this response after all, as Undertow has it. */
    void resume() {
        if (!isCommitted() && !asked) {
            unsettle();
            holdAgain();
        }
    }

    /** Whether bytes of a page have come this far. */
    boolean isPageBegun() {
        return hasBegun() && (isSettledAsPage() || (body != null && body.isDocument()));
    }

    private boolean hasBegun() {
        return body != null && body.hasBegun();
    }

    /** Before the headers leave. */
    void commit() throws IOException {
        settle();
        release();
    }

    @Override
    public void flushBuffer() throws IOException {
        commit();
        super.flushBuffer();
    }

    @Override
    void yieldToContainer(boolean keepsBody) throws IOException {
        if (keepsBody) {
            finish();
        } else {
            restartStreams();
        }
        unsettle();
        settleAsFailed();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        restart();
    }

    /** The body, but not the headers, begins anew. */
    void restart() {
        restartStreams();
        unsettle();
        holdAgain();
    }

    private void restartStreams() {
        if (body != null) {
            body.restart();
        }
    }

    @Override
    public void reset() {
        super.reset();
        if (!held.isIncluded()) {
            held.reset();
            stream = null;
            printer = null;
            body = null;
            unsettle();
        }
    }
}
