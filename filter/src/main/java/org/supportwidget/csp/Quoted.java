package org.supportwidget.csp;

import java.util.Locale;

/** Text of unknown origin, made safe to be put into a message: no line break, no look-alike. */
final class Quoted {
    private static final int LONGEST = 200;

    private Quoted() {}

    /**
     * The text in double quotes; control and non-ASCII characters become {@code \}{@code uXXXX}.
     */
    static String text(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < Math.min(text.length(), LONGEST); i++) {
            out.append(character(text.charAt(i)));
        }
        return out.append(text.length() > LONGEST ? "...\"" : "\"").toString();
    }

    static String character(char c) {
        return c >= ' ' && c <= '~'
                ? String.valueOf(c)
                : String.format(Locale.ROOT, "\\u%04X", (int) c);
    }
}
