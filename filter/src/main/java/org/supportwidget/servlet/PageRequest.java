package org.supportwidget.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.Filter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
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

/**
 * A request whose answer passes our wrappers. Where a page may be the answer, the browser's
 * conditions are hidden: a copy that it kept, with somebody else's block or without one, must not
 * be confirmed or completed.
 */
final class PageRequest extends HttpServletRequestWrapper {
    private static final Set<String> CONDITIONS = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        CONDITIONS.addAll(List.of("If-None-Match", "If-Modified-Since", "Range", "If-Range"));
    }

    private final Filter outermost;
    private final boolean unconditional;
    private @Nullable ResponseLayers layers;

    /**
     * @param outermost the filter that wraps the response, and so finishes it
     */
    PageRequest(HttpServletRequest request, Filter outermost, boolean unconditional) {
        super(request);
        this.outermost = outermost;
        this.unconditional = unconditional;
    }

    /** The one in a chain of wrappers, or {@code null}. */
    static @Nullable PageRequest in(ServletRequest request) {
        ServletRequest each = request;
        while (each instanceof ServletRequestWrapper wrapper) {
            if (each instanceof PageRequest page) {
                return page;
            }
            each = wrapper.getRequest();
        }
        return null;
    }

    /** The wrappers that the answer passes. */
    void answeredBy(ResponseLayers answer) {
        layers = answer;
    }

    /** The wrappers of the answer, if this filter is the one that finishes them. */
    @Nullable ResponseLayers layersOf(Filter filter) {
        return filter == outermost ? layers : null;
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
        return dispatcher == null || layers == null
                ? dispatcher
                : new PageDispatcher(dispatcher, layers);
    }

    /** The application goes on with the container's own response. */
    @Override
    public @Nullable AsyncContext startAsync() {
        try {
            if (layers != null) {
                layers.bypass();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return wrap(super.startAsync());
    }

    @Override
    public @Nullable AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        try {
            if (layers != null) {
                layers.release();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return wrap(super.startAsync(request, response));
    }

    @Override
    public @Nullable AsyncContext getAsyncContext() {
        return wrap(super.getAsyncContext());
    }

    /** Some implementations for tests answer {@code null} where a container throws. */
    private @Nullable AsyncContext wrap(@Nullable AsyncContext context) {
        return context == null || layers == null || context instanceof PageAsyncContext
                ? context
                : new PageAsyncContext(context, layers);
    }
}
