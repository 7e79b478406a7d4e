package org.supportwidget.servlet.diagnostics;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supportwidget.Identity;

/** An identity of which one can tell that it is the right one, and no more: {@code a…@e….com}. */
final class Masked {
    private Masked() {}

    static Map<String, Object> of(Identity user) {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "id", user.id());
        put(values, "e-mail", user.email());
        put(values, "name", user.name());
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            values.put(name, "none");
        } else {
            values.put(name, name.equals("e-mail") ? email(value) : text(value));
        }
    }

    private static String email(String email) {
        int at = email.lastIndexOf('@');
        int dot = email.lastIndexOf('.');
        return at < 0
                ? text(email)
                : text(email.substring(0, at))
                        + "@"
                        + text(email.substring(at + 1))
                        + (dot > at ? email.substring(dot) : "");
    }

    private static String text(String value) {
        return value.isEmpty() ? "" : value.substring(0, value.offsetByCodePoints(0, 1)) + "…";
    }
}
