package org.supportwidget.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Watches for the moment at which the body begins, and for the headers that caches heed; {@link
 * CacheGuard} decides.
 */
final class CacheGuardResponse extends HttpServletResponseWrapper {
    private final CacheGuard guard;
    private final HeldHeaders validators = new HeldHeaders("ETag", "Last-Modified");
    private boolean bodyBegun;
    private boolean lengthKnown;

    CacheGuardResponse(HttpServletResponse response, CacheGuard guard) {
        super(response);
        this.guard = guard;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        beginBody();
        return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        beginBody();
        return super.getWriter();
    }

    @Override
    public void setContentType(@Nullable String type) {
        super.setContentType(type);
        if (bodyBegun) {
            decide();
        }
    }

    private void beginBody() {
        bodyBegun = true;
        decide();
    }

    private void decide() {
        if (isCommitted()) {
            return;
        }
        if (guard.concerns(getContentType(), lengthKnown)) {
            validators.drop();
            guard.speak();
        } else if (getContentType() != null) {
            validators.release(response());
        }
    }

    /** What is held is given back for an answer that had no body, or none yet. */
    void finish() {
        validators.release(response());
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) getResponse();
    }

    @Override
    public void setHeader(@Nullable String name, @Nullable String value) {
        noteLength(name);
        if (!validators.keep(name, (response, header) -> response.setHeader(header, value))
                && !guard.overrules(name, value)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(@Nullable String name, @Nullable String value) {
        noteLength(name);
        if (!validators.keep(name, (response, header) -> response.addHeader(header, value))
                && !guard.overrules(name, value)) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setDateHeader(String name, long date) {
        if (!validators.keep(name, (response, header) -> response.setDateHeader(header, date))) {
            super.setDateHeader(name, date);
        }
    }

    @Override
    public void addDateHeader(String name, long date) {
        if (!validators.keep(name, (response, header) -> response.addDateHeader(header, date))) {
            super.addDateHeader(name, date);
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        noteLength(name);
        super.setIntHeader(name, value);
    }

    @Override
    public void setContentLength(int length) {
        lengthKnown = true;
        super.setContentLength(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        lengthKnown = true;
        super.setContentLengthLong(length);
    }

    private void noteLength(@Nullable String header) {
        lengthKnown |= "Content-Length".equalsIgnoreCase(header);
    }

    @Override
    public boolean containsHeader(String name) {
        return validators.holds(name) || (!guard.hides(name) && super.containsHeader(name));
    }

    @Override
    public @Nullable String getHeader(String name) {
        return guard.hides(name) ? null : super.getHeader(name);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return guard.hides(name) ? List.of() : super.getHeaders(name);
    }

    @Override
    public void sendError(int status) throws IOException {
        validators.reset();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        validators.reset();
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        finish();
        super.sendRedirect(location);
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
        validators.reset();
        guard.reset();
        bodyBegun = false;
        lengthKnown = false;
    }
}
