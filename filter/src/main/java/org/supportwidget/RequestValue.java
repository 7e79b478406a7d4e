package org.supportwidget;

import org.jspecify.annotations.Nullable;

/** A value that each request has of its own, such as that of its tenant. Thread-safe. */
@FunctionalInterface
public interface RequestValue {
    /**
     * The value for a request.
     *
     * @return {@code null} if there is none
     */
    @Nullable String of(WebRequest request);
}
