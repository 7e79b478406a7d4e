package org.supportwidget;

import java.util.Optional;

/**
 * Which texts may be a secret. Vendors show secrets of visible characters; whatever else a file, a
 * variable or a clipboard has added would make another key of it, and every signature wrong.
 */
final class SecretText {
    private static final String QUOTES = "\"'`\u00b4\u00ab\u00bb\u2018\u2019\u201c\u201d\u201e";

    private SecretText() {}

    /** What is wrong with a text, without any of it; empty if nothing is. */
    static Optional<String> fault(String text) {
        int first = text.codePointAt(0);
        int last = text.codePointBefore(text.length());
        if (text.codePoints().anyMatch(c -> c == '\n' || c == '\r')) {
            return Optional.of("a line break");
        }
        if (isBlank(first) || isBlank(last)) {
            return Optional.of("a blank at its " + (isBlank(last) ? "end" : "beginning"));
        }
        if (text.codePoints().anyMatch(SecretText::isInvisible)) {
            return Optional.of("a control character or an invisible one");
        }
        boolean quoted = QUOTES.indexOf(first) >= 0 && QUOTES.indexOf(last) >= 0;
        return quoted ? Optional.of("quotation marks around it") : Optional.empty();
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /**
     * Control and format characters (a byte order mark, a zero-width space) and lone surrogates.
     */
    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
