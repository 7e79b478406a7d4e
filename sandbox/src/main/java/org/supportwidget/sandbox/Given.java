package org.supportwidget.sandbox;

import org.jspecify.annotations.Nullable;

/** The parameters that a page handed to a vendor. Unknown names are ignored, as vendors do. */
@FunctionalInterface
public interface Given {

    /** The parameter, or {@code null} if the page left it out. */
    @Nullable String parameter(String name);

    /** The parameter, or an empty string if the page left it out. */
    default String text(String name) {
        String value = parameter(name);
        return value == null ? "" : value;
    }
}
