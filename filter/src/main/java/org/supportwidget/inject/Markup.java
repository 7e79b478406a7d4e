package org.supportwidget.inject;

/** The little of markup that has to be read at either end of a page. */
final class Markup {
    /** The text is of another kind. */
    static final int NO = -1;

    /** The text ends before it can be said. */
    static final int ENDS = -2;

    private Markup() {}

    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
    }

    static int skipSpace(CharSequence text, int from) {
        int i = from;
        while (i < text.length() && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Behind white space and comments; {@link #ENDS} within a comment, or what may become one. */
    static int skipGap(CharSequence text, int from) {
        int i = skipSpace(text, from);
        while (i < text.length()
                && matches(text, i, "<!--", Math.min(4, text.length() - i), false)) {
            int end = indexOf(text, "-->", i + 4);
            if (end < 0) {
                return ENDS;
            }
            i = skipSpace(text, end + 3);
        }
        return i;
    }

    /** Where a text has a word, in lower case, next, ASCII letters in either case; or negative. */
    static int indexOf(CharSequence text, String word, int from) {
        int last = text.length() - word.length();
        for (int i = from; i <= last; i++) {
            if (matches(text, i, word, word.length(), true)) {
                return i;
            }
        }
        return NO;
    }

    /**
     * Whether a text has the first letters of a word, in lower case, at an index.
     *
     * @param anyCase whether ASCII letters of the text may be in upper case
     */
    static boolean matches(CharSequence text, int at, String word, int length, boolean anyCase) {
        for (int i = 0; i < length; i++) {
            char c = text.charAt(at + i);
            boolean upper = anyCase && c >= 'A' && c <= 'Z';
            if ((upper ? c + ('a' - 'A') : c) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static boolean isNameEnd(CharSequence text, int at) {
        return at < text.length()
                && (isSpace(text.charAt(at)) || text.charAt(at) == '>' || text.charAt(at) == '/');
    }
}
