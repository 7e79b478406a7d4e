package org.supportwidget.servlet.page;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.supportwidget.servlet.answer.Answer;
import org.supportwidget.servlet.answer.PageGate;
import org.supportwidget.servlet.body.PageBody;
import org.supportwidget.servlet.body.PagePrinter;
import org.supportwidget.servlet.body.PageStream;
import org.supportwidget.servlet.container.Discarding;
import org.supportwidget.servlet.container.EndingPrinter;
import org.supportwidget.servlet.container.EndingStream;

/**
 * The stream or writer that the application is handed. An answer that is no page gets, as far as
 * possible, the container's own.
 */
final class PageOutput {
    private final HttpServletRequest request;
    private final PageResponse response;
    private final Answer answer;
    private @Nullable PageStream stream;
    private @Nullable PagePrinter printer;
    private @Nullable PageBody<?> body;
    private boolean asked;
    private boolean streaming;
    private boolean awaitsClose;
    private boolean closed;

    PageOutput(HttpServletRequest request, PageResponse response, Answer answer) {
        this.request = request;
        this.response = response;
        this.answer = answer;
    }

    /** See {@link PageResponse#awaitClose}. */
    void awaitClose() {
        awaitsClose = answer.isWatched();
    }

    /** Whether the application has asked for the stream or the writer. */
    boolean isAsked() {
        return asked;
    }

    boolean isDocument() {
        return body != null && body.isDocument();
    }

    void finish() throws IOException {
        if (body != null) {
            body.finish();
        }
    }

    void flush() throws IOException {
        if (body != null) {
            body.flush();
        }
    }

    /** Whether there was a body of ours to abandon. */
    boolean abandon() throws IOException {
        if (body == null) {
            return false;
        }
        body.abandon();
        return true;
    }

    boolean hasBegun() {
        return body != null && body.hasBegun();
    }

    ServletOutputStream stream() throws IOException {
        if (closed) {
            return new Discarding();
        }
        ServletOutputStream own = ownStream();
        asked = true;
        streaming = true;
        return awaitsClose ? new EndingStream(own) : own;
    }

    private ServletOutputStream ownStream() throws IOException {
        ServletOutputStream container = response.containerStream();
        if (stream == null) {
            if (passes()) {
                return container;
            }
            if (response.getContentType() == null && PageGate.isOtherFile(request)) {
                answer.becomeFile();
                return container;
            }
            stream = new PageStream(answer, response, container);
            body = stream.body();
        }
        return stream;
    }

    PrintWriter writer() throws IOException {
        closed |= awaitsClose && !asked;
        if (closed) {
            return discarding();
        }
        if (awaitsClose && streaming) {
            throw new IllegalStateException("the body is written to the stream");
        }
        PrintWriter own = ownWriter();
        asked = true;
        return awaitsClose ? new EndingPrinter(own) : own;
    }

    private PrintWriter ownWriter() throws IOException {
        PrintWriter container = response.containerWriter();
        if (printer == null) {
            if (passes()) {
                return container;
            }
            printer = new PagePrinter(answer, response, container);
            body = printer.body();
        }
        return printer;
    }

    /** Whether the body is written to the container's own stream or writer. */
    private boolean passes() {
        if (answer.isWatched() && !answer.kind().isKnownAsOther()) {
            return false;
        }
        answer.becomeOther();
        return true;
    }

    static PrintWriter discarding() {
        return new PrintWriter(new OutputStreamWriter(new Discarding(), StandardCharsets.UTF_8));
    }

    /** The body begins anew. */
    void restart() {
        if (body != null) {
            body.restart();
        }
    }

    /** The application may choose anew between stream and writer. */
    void reset() {
        stream = null;
        printer = null;
        body = null;
    }
}
