package org.supportwidget.servlet.page;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.Filter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.supportwidget.servlet.container.Wrapped;

/**
 * A request whose answer passes our wrappers. Where a page may be the answer, the browser's
 * conditions are hidden: a copy that it kept, with somebody else's block or without one, must not
 * be confirmed or completed.
 */
public final class PageRequest extends HttpServletRequestWrapper {
    private static final Set<String> CONDITIONS = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        CONDITIONS.addAll(List.of("If-None-Match", "If-Modified-Since", "Range", "If-Range"));
    }

    private final Filter outermost;
    private final PageExchange exchange;
    private final boolean asynchronousBefore;
    private boolean handedOut;
    private boolean unconditional;

    /**
     * @param outermost the filter that wraps the response, and so finishes it
     */
    PageRequest(HttpServletRequest request, Filter outermost, PageExchange exchange) {
        super(request);
        this.outermost = outermost;
        this.exchange = exchange;
        asynchronousBefore = request.isAsyncStarted();
    }

    /** A page may be the answer: no copy of it may be confirmed. */
    void hideConditions() {
        unconditional = true;
    }

    /** The one in a chain of wrappers, or {@code null}. */
    public static @Nullable PageRequest in(ServletRequest request) {
        return Wrapped.request(request, PageRequest.class);
    }

    /** The exchange, if this filter is the one that finishes it. */
    public @Nullable PageExchange exchangeOf(Filter filter) {
        return filter == outermost ? exchange : null;
    }

    private boolean hides(@Nullable String header) {
        return unconditional && header != null && CONDITIONS.contains(header);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return hides(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return hides(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public long getDateHeader(String name) {
        return hides(name) ? -1 : super.getDateHeader(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        Enumeration<String> names = super.getHeaderNames();
        return names == null || !unconditional
                ? names
                : Collections.enumeration(
                        Collections.list(names).stream().filter(name -> !hides(name)).toList());
    }

    @Override
    public @Nullable RequestDispatcher getRequestDispatcher(String path) {
        RequestDispatcher dispatcher = super.getRequestDispatcher(path);
        return dispatcher == null ? null : new PageDispatcher(dispatcher, exchange);
    }

    /**
     * Whether the answer goes on after the application has returned. A filter outside may have made
     * the request asynchronous: then it does if the application knows.
     */
    boolean goesOn() {
        return isAsyncStarted() && (!asynchronousBefore || handedOut);
    }

    /** The application goes on with the container's own response. */
    @Override
    public AsyncContext startAsync() {
        try {
            exchange.bypass();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ofPage(super.startAsync());
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        release();
        return ofPage(super.startAsync(request, response));
    }

    /** Where nothing is asynchronous, containers throw; the requests of some tests have none. */
    @Override
    public @Nullable AsyncContext getAsyncContext() {
        AsyncContext context = super.getAsyncContext();
        if (context == null) {
            return null;
        }
        if (asynchronousBefore && !handedOut) {
            handedOut = true;
            release();
        }
        return ofPage(context);
    }

    private void release() {
        try {
            exchange.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AsyncContext ofPage(AsyncContext context) {
        return context instanceof PageAsyncContext
                ? context
                : new PageAsyncContext(context, exchange, asynchronousBefore);
    }
}
