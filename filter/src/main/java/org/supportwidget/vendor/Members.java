package org.supportwidget.vendor;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is not known is left out of what a vendor is told. */
final class Members {
    private Members() {}

    /** Adds the member unless its value is {@code null} or empty. */
    static void put(Map<String, Object> members, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            members.put(name, value);
        }
    }
}
