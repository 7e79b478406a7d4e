package org.supportwidget.benchmarks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** A browser's request for the page, as far as it is asked. */
final class PageRequest extends HttpServletRequestWrapper {
    private static final HttpServletRequest REQUEST = Nobody.as(HttpServletRequest.class);

    PageRequest() {
        super(REQUEST);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getContextPath() {
        return "";
    }

    @Override
    public String getRequestURI() {
        return "/orders";
    }

    @Override
    public String getHeader(String name) {
        return "text/html";
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return null;
    }

    @Override
    public void setAttribute(String name, Object value) {}
}
