package org.supportwidget.vendor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supportwidget.Identity;

/** What is not known is left out of what a vendor is told. */
final class Members {
    private Members() {}

    /** The identity's attributes, but for names that mean something else to the vendor; mutable. */
    static Map<String, Object> custom(Identity identity, Set<String> reserved) {
        Map<String, Object> custom = new LinkedHashMap<>(identity.attributes());
        custom.keySet().removeAll(reserved);
        return custom;
    }

    /** Adds the member unless its value is {@code null} or empty. */
    static void put(Map<String, Object> members, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            members.put(name, value);
        }
    }
}
