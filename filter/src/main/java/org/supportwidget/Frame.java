package org.supportwidget;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An {@code <iframe>} of a vendor's.
 *
 * @param attributes name to value, in order, not yet encoded for HTML; {@code name} is given by the
 *     page and must not be among them
 */
public record Frame(Map<String, String> attributes) {

    /** The same frame, with the name that the page gives it. */
    Frame named(String name) {
        Map<String, String> all = new LinkedHashMap<>(attributes);
        all.put("name", name);
        return new Frame(all);
    }
}
