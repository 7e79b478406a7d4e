package org.supportwidget.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Watches the headers that caches heed, and holds back by which a cache would ask whether its copy
 * is still good; {@link CacheGuard} decides when the body begins.
 */
final class CacheGuardResponse extends HoldingResponse {
    private final CacheGuard guard;
    private boolean bodyBegun;
    private boolean spoken;
    private boolean lengthKnown;
    private boolean writing;

    CacheGuardResponse(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpServletResponse container,
            CacheGuard guard) {
        super(request, response, container, "ETag", "Last-Modified");
        this.guard = guard;
    }

    /**
     * The body begins, or the headers leave without one.
     *
     * @param withLength whether the application has told the length, and nothing will be added
     */
    void begin(boolean withLength) {
        bodyBegun = true;
        lengthKnown |= withLength;
        decide();
    }

    /** The page has given out who is signed in. */
    void noteIdentity() {
        if (isCommitted()) {
            guard.noteTooLate(InjectionGate.contentType(this));
        } else if (bodyBegun) {
            decide();
        }
    }

    private void decide() {
        if (isCommitted()) {
            return;
        }
        if (guard.concerns(InjectionGate.contentType(this), lengthKnown)) {
            spoken = true;
            guard.speak();
        } else if (!spoken) {
            releaseHeaders();
        }
    }

    @Override
    void endInclude() {
        super.endInclude();
        if (bodyBegun) {
            decide();
        }
    }

    /** What is held is given back for an answer that had no body. */
    void finish() {
        if (!spoken) {
            releaseHeaders();
        }
    }

    @Override
    public void setContentType(@Nullable String type) {
        super.setContentType(type);
        if (bodyBegun) {
            decide();
        }
    }

    @Override
    public void setHeader(@Nullable String name, @Nullable String value) {
        noteLength(name);
        if (!guard.overrules(name, value, false)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(@Nullable String name, @Nullable String value) {
        noteLength(name);
        if (!guard.overrules(name, value, true)) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        noteLength(name);
        super.setIntHeader(name, value);
    }

    @Override
    public void setContentLengthLong(long length) {
        noteLength("Content-Length");
        super.setContentLengthLong(length);
    }

    private void noteLength(@Nullable String header) {
        lengthKnown |= "Content-Length".equalsIgnoreCase(header) && !held.isIncluded();
    }

    @Override
    public boolean containsHeader(String name) {
        return guard.hides(name) ? !guard.theirs().isEmpty() : super.containsHeader(name);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return guard.hides(name)
                ? guard.theirs().stream().findFirst().orElse(null)
                : super.getHeader(name);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return guard.hides(name) ? guard.theirs() : super.getHeaders(name);
    }

    @Override
    void yieldToContainer(boolean keepsBody) throws IOException {
        guard.withdraw();
        releaseHeaders();
        if (writing) {
            // Or the answer is begun anew, and may be written in another charset.
            super.getWriter();
        }
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        writing = true;
        return super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        decide();
        finish();
        super.flushBuffer();
    }

    @Override
    public void reset() {
        super.reset();
        held.reset();
        guard.reset();
        bodyBegun = false;
        spoken = false;
        lengthKnown = false;
        writing = false;
    }
}
