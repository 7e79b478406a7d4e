package org.supportwidget.servlet.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.supportwidget.inject.Syntax;

/**
 * What an answer is, a page that gets the block or any other, as far as its headers and its first
 * bytes have shown. Open until the first bytes show whether they begin a document, or the headers
 * leave; then decided, until the application begins anew; by {@link Answer} alone, which has the
 * lock of the headers.
 */
public final class AnswerKind {

    private enum Kind {
        OPEN,
        PAGE,
        OTHER
    }

    private final HttpServletRequest request;
    private final HttpServletResponse container;
    private final AnswerHeaders headers;
    private final boolean awaitsBlock;
    private volatile Kind kind = Kind.OPEN;

    AnswerKind(
            HttpServletRequest request,
            HttpServletResponse container,
            AnswerHeaders headers,
            boolean awaitsBlock) {
        this.request = request;
        this.container = container;
        this.headers = headers;
        this.awaitsBlock = awaitsBlock;
    }

    /** Whether the request is one whose page gets the block. */
    public boolean awaitsBlock() {
        return awaitsBlock;
    }

    /** Whether a browser shows the answer in a window. */
    public boolean isOfWindow() {
        return RequestReader.isWindow(request);
    }

    /** Whether it is decided that it is a page. */
    public boolean isPage() {
        return kind == Kind.PAGE;
    }

    /** Whether the answer is a page, or may yet become one, that waits for its block. */
    public boolean mayStillInject() {
        return awaitsBlock
                && kind != Kind.OTHER
                && !headers.isEncoded()
                && PageGate.mayBePage(container);
    }

    /** Whether nothing will be put into the answer, whatever its bytes are. */
    public boolean isKnownAsOther() {
        return kind == Kind.OTHER
                || (container.getContentType() != null && (!awaitsBlock || syntax() == null));
    }

    /** Whether the answer is, by its headers, a page that gets the block. */
    public boolean mayBePage() {
        return awaitsBlock
                && (kind == Kind.PAGE
                        || (kind == Kind.OPEN
                                && !container.isCommitted()
                                && !headers.areOfBodyReleased()));
    }

    /** Whether the answer is a page by its type too. */
    public boolean isPageByType() {
        return mayBePage() && syntax() != null;
    }

    /** How its body is written, if it can get a block; else {@code null}. */
    @Nullable Syntax syntax() {
        return headers.isEncoded() ? null : PageGate.syntax(container);
    }

    /** Decides that it is a page; returns whether that is news. */
    boolean becomePage() {
        return become(Kind.PAGE);
    }

    /** Decides that it is none; returns whether that is news. */
    boolean becomeOther() {
        return become(Kind.OTHER);
    }

    private boolean become(Kind decided) {
        boolean open = kind == Kind.OPEN;
        kind = open ? decided : kind;
        return open;
    }

    void reopen() {
        kind = Kind.OPEN;
    }
}
