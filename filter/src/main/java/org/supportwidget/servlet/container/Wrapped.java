package org.supportwidget.servlet.container;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import org.jspecify.annotations.Nullable;

/** Finds a wrapper of one type in a chain of wrappers. */
public final class Wrapped {
    private Wrapped() {}

    /** The outermost one of a type around a request, or {@code null}. */
    public static <T> @Nullable T request(ServletRequest request, Class<T> type) {
        ServletRequest each = request;
        while (each instanceof ServletRequestWrapper wrapper && !type.isInstance(each)) {
            each = wrapper.getRequest();
        }
        return type.isInstance(each) ? type.cast(each) : null;
    }

    /** The outermost one of a type around a response, or {@code null}. */
    public static <T> @Nullable T response(ServletResponse response, Class<T> type) {
        ServletResponse each = response;
        while (each instanceof ServletResponseWrapper wrapper && !type.isInstance(each)) {
            each = wrapper.getResponse();
        }
        return type.isInstance(each) ? type.cast(each) : null;
    }
}
