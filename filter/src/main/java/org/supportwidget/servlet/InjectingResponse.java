package org.supportwidget.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.supportwidget.inject.BlockInjector.Syntax;

/**
 * Puts the block into a page while its bytes go through. What the answer is, is settled when its
 * first bytes show whether they begin a document, or when its headers leave; until then the headers
 * that speak of the body are held back. The answer that is no page gets its headers back, and as
 * far as possible the container's own stream or writer.
 */
final class InjectingResponse extends HoldingResponse {

    private enum Answer {
        UNSETTLED,
        PAGE,
        OTHER
    }

    private static final String[] NONE = {};
    private static final String[] OF_BODY = {
        "Content-Length", "Content-MD5", "Digest", "Content-Digest", "Repr-Digest", "Accept-Ranges"
    };

    /** If nobody else keeps it back. */
    private static final String[] ALL = Arrays.copyOf(OF_BODY, OF_BODY.length + 1);

    static {
        ALL[OF_BODY.length] = "ETag";
    }

    private final HttpServletRequest request;
    private final @Nullable InjectedBlock block;
    private final @Nullable CacheGuardResponse cache;
    private Answer answer = Answer.UNSETTLED;
    private @Nullable InjectingStream stream;
    private @Nullable InjectingPrinter printer;
    private boolean asked;
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
            @Nullable CacheGuardResponse cache) {
        super(request, response, container, block == null ? NONE : cache == null ? ALL : OF_BODY);
        this.request = request;
        this.block = block;
        this.cache = cache;
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

    /** Whether the answer is a page, or may yet become one, that waits for its block. */
    boolean mayStillInject() {
        return block != null && answer != Answer.OTHER && InjectionGate.mayBePage(wrapped());
    }

    /** How the body that begins now is written, if it may be a page; else {@code null}. */
    @Nullable Syntax begin() {
        Syntax syntax = mayBePage() ? InjectionGate.syntax(wrapped()) : null;
        if (syntax == null) {
            settleAsOther();
        }
        return syntax;
    }

    private boolean mayBePage() {
        return block != null
                && (answer == Answer.PAGE
                        || (answer == Answer.UNSETTLED && !isCommitted() && !held.areReleased()));
    }

    void settleAsPage() {
        if (answer == Answer.UNSETTLED) {
            answer = Answer.PAGE;
            if (cache != null) {
                cache.begin(false);
            }
        }
    }

    void settleAsOther() {
        if (answer == Answer.UNSETTLED) {
            answer = Answer.OTHER;
            boolean withLength = containsHeader("Content-Length");
            releaseHeaders();
            if (cache != null) {
                cache.begin(withLength);
            }
        }
    }

    /** An answer without a body is settled; a page may still be held by the application. */
    void settleUnlessPage() {
        if (!mayStillInject()) {
            settleAsOther();
        }
    }

    /** The headers are about to leave. */
    private void settle() {
        if (mayBePage() && InjectionGate.syntax(wrapped()) != null) {
            settleAsPage();
        } else {
            settleAsOther();
        }
    }

    /**
     * Whether the end of the page, the block and what follows it, may wait: an application's filter
     * that writes its headers as late as it can counts the bytes of the page only, so the block
     * must not be what fills the container's buffer.
     */
    boolean mayHoldEnd(long length) {
        return !isCommitted()
                && length < getBufferSize()
                && !request.isAsyncStarted()
                && request.getDispatcherType() != DispatcherType.ASYNC;
    }

    /** The block, unless the page has turned out not to be one after all. */
    String blockText() {
        return block == null || InjectionGate.syntax(wrapped()) == null ? "" : block.text();
    }

    private boolean isKnownAsOther() {
        return answer == Answer.OTHER
                || (getContentType() != null
                        && (block == null || InjectionGate.syntax(wrapped()) == null));
    }

    /**
     * The container is about to close what a forward has written, and for a wrapped response asks
     * for the writer to do so. That would add a charset to the type of an answer without a body.
     */
    void awaitClose() {
        awaitsClose = !asked;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        asked = true;
        if (closed) {
            return new Discarding();
        }
        ServletOutputStream container = super.getOutputStream();
        if (stream == null && isKnownAsOther()) {
            settleAsOther();
            return container;
        }
        if (stream == null) {
            stream = new InjectingStream(this, container);
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        closed |= awaitsClose && !asked;
        asked = true;
        if (closed) {
            return new PrintWriter(new Discarding(), false, StandardCharsets.UTF_8);
        }
        PrintWriter container = super.getWriter();
        if (printer == null && isKnownAsOther()) {
            settleAsOther();
            return container;
        }
        if (printer == null) {
            printer = new InjectingPrinter(this, container);
        }
        return printer;
    }

    /** The page is complete. */
    void finish() throws IOException {
        if (stream != null) {
            stream.finish();
        }
        if (printer != null) {
            printer.finish();
        }
        if (isHeadOfPage()) {
            // The container would take the bytes of the body, none, for those of the page.
            flushBuffer();
        }
        settleAsOther();
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
        if (stream != null) {
            stream.release();
        }
        if (printer != null) {
            printer.release();
        }
    }

    /** The application goes on beside this response, which may see nothing of the body. */
    void bypass() throws IOException {
        release();
        if (!hasBegun()) {
            settleAsOther();
        }
    }

    /** Whether bytes of a page have come this far. */
    boolean isPageBegun() {
        return hasBegun() && answer == Answer.PAGE;
    }

    private boolean hasBegun() {
        return (stream != null && stream.hasBegun()) || (printer != null && printer.hasBegun());
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
    public void sendError(int status) throws IOException {
        settleAsOther();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        settleAsOther();
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        settleAsOther();
        super.sendRedirect(location);
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        restart();
    }

    /** The body, but not the headers, begins anew. */
    void restart() {
        if (stream != null) {
            stream.restart();
        }
        if (printer != null) {
            printer.restart();
        }
        answer = Answer.UNSETTLED;
        holdAgain();
    }

    @Override
    public void reset() {
        super.reset();
        if (!held.isIncluded()) {
            held.reset();
            stream = null;
            printer = null;
            answer = Answer.UNSETTLED;
        }
    }
}
