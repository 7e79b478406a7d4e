package org.supportwidget.csp;

/**
 * ASCII as CSP3 means it: its white space, and case that is folded for A to Z alone.
 *
 * @see <a href="https://infra.spec.whatwg.org/#ascii-whitespace">Infra, ASCII whitespace</a>
 */
final class Ascii {
    private Ascii() {}

    static boolean isWhitespace(char c) {
        return c <= ' ' && (c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r');
    }

    /** The first position in {@code [from, to)} that is not white space, or {@code to}. */
    static int skipWhitespace(String text, int from, int to) {
        int i = from;
        while (i < to && isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The first position in {@code [from, to)} that is white space, or {@code to}. */
    static int skipToken(String text, int from, int to) {
        int i = from;
        while (i < to && !isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static boolean isAscii(String text, int from, int to) {
        int bits = 0;
        for (int i = from; i < to; i++) {
            bits |= text.charAt(i);
        }
        return bits < 0x80;
    }

    static boolean isLetterOrDigit(char c) {
        char lower = lower(c);
        return isDigit(c) || (lower >= 'a' && lower <= 'z');
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether the token that begins at {@code from} is this lower-case word in any ASCII case. */
    static boolean isTokenAt(String text, int from, int to, String lowerCase) {
        int end = from + lowerCase.length();
        return end <= to
                && (end == to || isWhitespace(text.charAt(end)))
                && equalsIgnoreCase(text, from, end, lowerCase);
    }

    /** Whether {@code [from, to)} is this lower-case word in any ASCII case. */
    static boolean equalsIgnoreCase(String text, int from, int to, String lowerCase) {
        return to - from == lowerCase.length() && startsWithIgnoreCase(text, from, to, lowerCase);
    }

    /** Whether {@code [from, to)} begins with this lower-case word in any ASCII case. */
    static boolean startsWithIgnoreCase(String text, int from, int to, String lowerCase) {
        if (to - from < lowerCase.length()) {
            return false;
        }
        for (int i = 0; i < lowerCase.length(); i++) {
            char c = text.charAt(from + i);
            if (c != lowerCase.charAt(i) && lower(c) != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
}
