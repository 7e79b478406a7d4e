package org.supportwidget.servlet.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.supportwidget.PageControl;
import org.supportwidget.servlet.answer.Answer;
import org.supportwidget.servlet.body.BodyResponse;
import org.supportwidget.servlet.container.Discarding;
import org.supportwidget.servlet.container.Wrapped;
import org.supportwidget.servlet.logout.LogoutRedirect;

/**
 * The one response wrapper: every header and the body of an answer pass here. What they mean is
 * decided by the {@link Answer}.
 */
public final class PageResponse extends RedirectResponse implements BodyResponse {
    private final HttpServletRequest request;
    private final Answer answer;
    private final PageControl page;
    private final PageOutput output;
    private boolean writing;

    PageResponse(
            HttpServletRequest request,
            HttpServletResponse container,
            Answer answer,
            LogoutRedirect logout,
            PageControl page) {
        super(container, answer.headers(), logout);
        this.request = request;
        this.answer = answer;
        this.page = page;
        output = new PageOutput(request, this, answer);
    }

    /** The one in a chain of wrappers, or {@code null}. */
    public static @Nullable PageResponse in(ServletResponse response) {
        return Wrapped.response(response, PageResponse.class);
    }

    /** What the answer is. */
    public Answer answer() {
        return answer;
    }

    /**
     * The container is about to close what a forward has written, by the writer of a wrapped
     * response. That would add a charset to a type, in Undertow also if the stream was used.
     */
    void awaitClose() {
        output.awaitClose();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return output.stream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return output.writer();
    }

    ServletOutputStream containerStream() throws IOException {
        logout.finish();
        return logout.isReplaced() ? new Discarding() : super.getOutputStream();
    }

    PrintWriter containerWriter() throws IOException {
        writing = true;
        logout.finish();
        return logout.isReplaced() ? PageOutput.discarding() : super.getWriter();
    }

    /** The page is complete. */
    void finish() throws IOException {
        if (answer.isWatched()) {
            output.finish();
            flushHeadOfPage();
            answer.becomeOther();
            answer.restoreUntypedPolicies();
        }
    }

    /** Or the container would take the bytes of the body, none, for those of the page. */
    @Override
    public void flushHeadOfPage() throws IOException {
        if (request.getMethod().equals("HEAD")
                && !output.hasBegun()
                && (!output.isAsked() || containsHeader("Content-Length"))
                && answer.kind().isPageByType()) {
            flushBuffer();
        }
    }

    /** Nothing of the page may wait any longer but its end; it may go on. */
    void release() throws IOException {
        output.flush();
    }

    /** The application failed: what it has written is the container's to keep or to drop. */
    void abandon() throws IOException {
        answer.fail();
        if (output.abandon() && isCommitted()) {
            // Or a container that breaks the connection off drops what has just been passed on.
            super.flushBuffer();
        }
    }

    @Override
    public boolean goesOnAsynchronously() {
        return request.isAsyncStarted() || request.getDispatcherType() == DispatcherType.ASYNC;
    }

    /** The application goes on beside this response, which may see nothing of the body. */
    void bypass() throws IOException {
        release();
        if (!output.hasBegun()) {
            answer.becomeOther();
            answer.restoreUntypedPolicies();
        }
    }

    /** The application goes on with this response after all, as Undertow has it. */
    void resume() {
        if (!isCommitted() && !output.isAsked()) {
            answer.beginAnew();
        }
    }

    /** Whether bytes of a page have come this far. */
    boolean isPageBegun() {
        return output.hasBegun() && (answer.kind().isPage() || output.isDocument());
    }

    @Override
    public void commit() throws IOException {
        answer.decide();
        release();
    }

    @Override
    public void flushBuffer() throws IOException {
        commit();
        headers.leave();
        logout.finish();
        super.flushBuffer();
    }

    @Override
    void beforeContainer(boolean keepsBody) throws IOException {
        if (isCommitted() || headers.isIncluded()) {
            return;
        }
        if (keepsBody) {
            finish();
        } else {
            output.restart();
        }
        answer.reopen();
        answer.fail();
        headers.yieldToContainer();
        if (writing) {
            // Or the answer is begun anew, and may be written in another charset.
            super.getWriter();
        }
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        restart();
        page.discard();
    }

    /** The body, but not the headers, begins anew. */
    void restart() {
        output.restart();
        answer.beginAnew();
    }

    @Override
    public void reset() {
        super.reset();
        logout.reset();
        if (!headers.isIncluded()) {
            output.reset();
            answer.reopen();
        }
        writing = false;
        headers.reset();
        page.discard();
    }
}
