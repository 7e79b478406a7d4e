package org.supportwidget.csp;

/**
 * Where in a policy's text the value of a directive stands.
 *
 * @param from directly after the directive's name
 * @param to after its last character that is not white space
 * @param hidden whether browsers disagree about the directive: CSP3 takes it, but in Chromium 156
 *     an earlier one of its name hides it that was dropped for a character beyond ASCII
 */
record DirectiveValue(String text, int from, int to, boolean hidden) {
    /** Whether the value holds a token, in any ASCII case. */
    boolean holds(String lowerCaseToken) {
        int start = Ascii.skipWhitespace(text, from, to);
        while (start < to) {
            int end = Ascii.skipToken(text, start, to);
            if (Ascii.equalsIgnoreCase(text, start, end, lowerCaseToken)) {
                return true;
            }
            start = Ascii.skipWhitespace(text, end, to);
        }
        return false;
    }

    /** The value's text, with the white space before it. */
    String copy() {
        return text.substring(from, to);
    }

    /** The value's text without a token, in any ASCII case, and the white space before it. */
    String without(String lowerCaseToken) {
        StringBuilder rest = new StringBuilder();
        int copied = from;
        while (copied < to) {
            int start = Ascii.skipWhitespace(text, copied, to);
            int end = Ascii.skipToken(text, start, to);
            if (!Ascii.equalsIgnoreCase(text, start, end, lowerCaseToken)) {
                rest.append(text, copied, end);
            }
            copied = end;
        }
        return rest.toString();
    }
}
