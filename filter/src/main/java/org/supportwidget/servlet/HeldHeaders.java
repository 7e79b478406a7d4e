package org.supportwidget.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Holds some headers back until it is known whether they may leave: older containers have no way to
 * take a header away again. Released, or dropped, they are treated alike from then on.
 */
final class HeldHeaders {
    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, BiConsumer<HttpServletResponse, String>> held =
            new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private boolean decided;
    private boolean dropped;

    HeldHeaders(String... names) {
        this.names.addAll(Set.of(names));
    }

    /** Whether a header is held back, or dropped, instead of being set by {@code setter}. */
    boolean keep(@Nullable String name, BiConsumer<HttpServletResponse, String> setter) {
        if (name == null || !names.contains(name)) {
            return false;
        }
        if (!decided) {
            held.put(name, setter);
        }
        return !decided || dropped;
    }

    boolean holds(@Nullable String name) {
        return name != null && held.containsKey(name);
    }

    void release(HttpServletResponse response) {
        decided = true;
        held.forEach((name, setter) -> setter.accept(response, name));
        held.clear();
    }

    void drop() {
        decided = true;
        dropped = true;
        held.clear();
    }

    /** The application began anew. */
    void reset() {
        held.clear();
        decided = false;
        dropped = false;
    }
}
