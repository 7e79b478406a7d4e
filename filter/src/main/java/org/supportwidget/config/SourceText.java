package org.supportwidget.config;

/**
 * The one decision about what is taken off a value before it is read, whatever its source: a file,
 * an environment variable, a system property, a JNDI entry, a line of the configuration or an entry
 * of a map. What else does not belong there is for the value's reader to refuse.
 */
final class SourceText {
    private SourceText() {}

    /** The text without one byte order mark at its beginning and one line end at its end. */
    static String of(String raw) {
        String text = raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
        if (text.endsWith("\r\n")) {
            return text.substring(0, text.length() - 2);
        }
        return text.endsWith("\n") || text.endsWith("\r")
                ? text.substring(0, text.length() - 1)
                : text;
    }
}
