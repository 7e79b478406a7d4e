package org.supportwidget;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bounds of what a page says of a user beside the name. */
final class IdentityAttributes {
    static final int MOST = 20;
    static final int LONGEST_NAME = 40;
    static final int LONGEST_TEXT = 255;

    private IdentityAttributes() {}

    /** Those within the bounds, unmodifiable; the log says once that others were left out. */
    static Map<String, Object> kept(Map<String, Object> given) {
        Map<String, Object> kept = new LinkedHashMap<>();
        for (Map.Entry<String, Object> each : given.entrySet()) {
            Object value = usable(each.getValue());
            if (value == null || !isName(each.getKey()) || kept.size() == MOST) {
                SupportWidget.LOG.warn(
                        "an attribute of an identity is left out: at most 20, named by 1 to 40"
                                + " characters, each a number, a boolean or a text of at most 255"
                                + " characters");
            } else {
                kept.put(each.getKey(), value);
            }
        }
        return Collections.unmodifiableMap(kept);
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME;
    }

    private static @Nullable Object usable(@Nullable Object value) {
        if (value instanceof String text) {
            return text.length() <= LONGEST_TEXT ? IdentityText.wellFormed(text) : null;
        }
        return value instanceof Number || value instanceof Boolean ? value : null;
    }
}
