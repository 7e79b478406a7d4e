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
    static int skipGap(String text, int from) {
        int i = skipSpace(text, from);
        while (i < text.length() && "<!--".regionMatches(0, text, i, rest(text, i, 4))) {
            int end = text.indexOf("-->", i + 4);
            if (end < 0) {
                return ENDS;
            }
            i = skipSpace(text, end + 3);
        }
        return i;
    }

    static boolean isNameEnd(String text, int at) {
        return at < text.length()
                && (isSpace(text.charAt(at)) || text.charAt(at) == '>' || text.charAt(at) == '/');
    }

    private static int rest(String text, int at, int most) {
        return Math.min(most, text.length() - at);
    }
}
