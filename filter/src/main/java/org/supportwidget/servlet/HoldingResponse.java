package org.supportwidget.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A response that holds some headers back, by whatever method they are set. */
class HoldingResponse extends HttpServletResponseWrapper {
    final HeldHeaders held;

    private final HttpServletResponse container;

    /**
     * @param container where the headers go: the container's response itself, because during an
     *     include some containers put one before it that ignores headers
     */
    HoldingResponse(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpServletResponse container,
            String... names) {
        super(response);
        this.container = container;
        held = new HeldHeaders(request, names);
    }

    /** Lets the headers go, if it is not too late. */
    final void releaseHeaders() {
        held.release(container);
    }

    /** Lets go what the container would not take while a servlet was included. */
    void endInclude() {
        if (held.areReleased() && !held.isIncluded()) {
            releaseHeaders();
        }
    }

    /** Holds headers again, if none was let go. */
    final void holdAgain() {
        held.retry(container);
    }

    /** Holds also what an earlier dispatch has let go. */
    final void takeBackHeaders() {
        if (!isCommitted()) {
            held.takeBack(container);
        }
    }

    /** The container's response itself. */
    final HttpServletResponse container() {
        return container;
    }

    final HttpServletResponse wrapped() {
        return (HttpServletResponse) getResponse();
    }

    /**
     * The container is about to answer in the application's place, with an error or a redirect.
     *
     * @param keepsBody whether what has been written of the body is the answer's
     */
    void yieldToContainer(boolean keepsBody) throws IOException {
        releaseHeaders();
    }

    /** Included servlets answer nothing; the container ignores them. */
    private void beforeContainer(boolean keepsBody) throws IOException {
        if (!isCommitted() && !held.isIncluded()) {
            yieldToContainer(keepsBody);
        }
    }

    @Override
    public void sendError(int status) throws IOException {
        beforeContainer(false);
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        beforeContainer(false);
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        beforeContainer(false);
        super.sendRedirect(location);
    }

    /**
     * Servlet 6.1's, by which its other variants go too. Overrides where there is such a method,
     * which Servlet 6.0 does not know.
     *
     * @param status 302 unless the application chose another
     * @param clearBuffer whether what has been written is dropped
     */
    @SuppressWarnings("MissingOverride")
    public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
        if (!clearBuffer && !isCommitted() && !held.isIncluded()) {
            setStatus(status);
        }
        beforeContainer(!clearBuffer);
        ContainerMethods.sendRedirect(wrapped(), location, status, clearBuffer);
    }

    @Override
    public void setHeader(@Nullable String name, @Nullable String value) {
        if (!held.keepSet(name, value, response -> response.setHeader(name, value))) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(@Nullable String name, @Nullable String value) {
        if (!held.keepAdd(name, value, response -> response.addHeader(name, value))) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        if (!held.keepSet(
                name, Integer.toString(value), response -> response.setIntHeader(name, value))) {
            super.setIntHeader(name, value);
        }
    }

    @Override
    public void addIntHeader(String name, int value) {
        if (!held.keepAdd(
                name, Integer.toString(value), response -> response.addIntHeader(name, value))) {
            super.addIntHeader(name, value);
        }
    }

    @Override
    public void setDateHeader(String name, long date) {
        if (!held.keepSet(
                name, HttpDate.of(date), response -> response.setDateHeader(name, date))) {
            super.setDateHeader(name, date);
        }
    }

    @Override
    public void addDateHeader(String name, long date) {
        if (!held.keepAdd(
                name, HttpDate.of(date), response -> response.addDateHeader(name, date))) {
            super.addDateHeader(name, date);
        }
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        String value = length < 0 ? null : Long.toString(length);
        if (!held.keepSet(
                "Content-Length", value, response -> response.setContentLengthLong(length))) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public boolean containsHeader(String name) {
        return !held.values(name).isEmpty() || super.containsHeader(name);
    }

    @Override
    public @Nullable String getHeader(String name) {
        List<String> values = held.values(name);
        return values.isEmpty() ? super.getHeader(name) : values.get(0);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        List<String> values = held.values(name);
        return values.isEmpty() ? super.getHeaders(name) : values;
    }

    @Override
    public Collection<String> getHeaderNames() {
        Set<String> names = new LinkedHashSet<>(super.getHeaderNames());
        names.addAll(held.names());
        return names;
    }
}
