package org.supportwidget.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A request whose answer may get a block. Its conditions are hidden: a copy that the browser kept,
 * with somebody else's block or without one, must not be confirmed.
 */
final class PageRequest extends HttpServletRequestWrapper {
    private static final Set<String> CONDITIONS = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
        CONDITIONS.addAll(List.of("If-None-Match", "If-Modified-Since", "Range", "If-Range"));
    }

    private final boolean navigation;

    PageRequest(HttpServletRequest request) {
        super(request);
        navigation = InjectionGate.isNavigation(request);
    }

    private boolean hides(@Nullable String header) {
        return navigation && header != null && CONDITIONS.contains(header);
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
        return names == null
                ? Collections.emptyEnumeration()
                : Collections.enumeration(
                        Collections.list(names).stream().filter(name -> !hides(name)).toList());
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        return PageAsyncContext.of(super.startAsync(request, response));
    }

    @Override
    public AsyncContext getAsyncContext() {
        return PageAsyncContext.of(super.getAsyncContext());
    }
}
