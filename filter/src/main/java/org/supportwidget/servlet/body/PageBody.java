package org.supportwidget.servlet.body;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.supportwidget.inject.AsciiText;
import org.supportwidget.inject.PageTail;
import org.supportwidget.inject.Syntax;
import org.supportwidget.inject.Verdict;
import org.supportwidget.servlet.answer.Answer;

/**
 * What the stream and the writer of an answer that may be a page have in common: the tail, and what
 * the response has to know before anything reaches the container.
 *
 * @param <T> the tail, of bytes or of characters
 */
public final class PageBody<T extends PageTail> implements PageTail.Host {

    /** Makes the tail of a page whose body begins. */
    @FunctionalInterface
    interface Tails<T> {
        T of(Syntax syntax, boolean window, PageTail.Host host);
    }

    private final Answer answer;
    private final BodyResponse response;
    private final Tails<T> tails;
    private @Nullable T tail;
    private boolean begun;

    PageBody(Answer answer, BodyResponse response, Tails<T> tails) {
        this.answer = answer;
        this.response = response;
        this.tails = tails;
    }

    /**
     * Where the body is to be written, or {@code null} if it passes as it is.
     *
     * @param first the first byte or character of what is about to be written
     */
    @Nullable T tail(int first) {
        if (!begun) {
            begun = true;
            Syntax syntax = answer.begin(first);
            tail = syntax == null ? null : tails.of(syntax, answer.kind().isOfWindow(), this);
        }
        return tail;
    }

    public boolean hasBegun() {
        return begun;
    }

    /** Whether a whole document has begun. */
    public boolean isDocument() {
        return tail != null && tail.isDocument();
    }

    /** The application threw away what it had written. */
    public void restart() {
        begun = false;
        tail = null;
    }

    /** After each write. In another thread nobody may say when the page is complete. */
    void written() throws IOException {
        long announced = answer.headers().heldLength();
        if (tail != null && announced >= 0 && !tail.isDocument()) {
            tail.endAt(announced);
        }
        if (response.goesOnAsynchronously()) {
            flush();
        }
    }

    /** The page is complete. */
    public void finish() throws IOException {
        if (tail != null) {
            tail.finish();
        }
    }

    /** Passes on what need not wait. */
    public void flush() throws IOException {
        if (tail != null) {
            tail.flush();
        }
    }

    /** The application failed: what it has written is the container's to keep or to drop. */
    public void abandon() throws IOException {
        if (tail != null) {
            tail.abandon();
        }
    }

    /** The headers have to be right before the bytes fill the container's buffer. */
    @Override
    public void beforePassing(Verdict verdict, long passed) {
        if (verdict == Verdict.OTHER) {
            answer.becomeOther();
        } else if (verdict == Verdict.DOCUMENT || passed >= response.getBufferSize()) {
            answer.becomePage();
        }
    }

    @Override
    public List<AsciiText> block() {
        return answer.block();
    }
}
