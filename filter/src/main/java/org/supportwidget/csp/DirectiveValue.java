package org.supportwidget.csp;

/**
 * Where in a policy's text the value of a directive stands.
 *
 * @param from directly after the directive's name
 * @param to where the directive ends
 * @param hidden whether browsers disagree about the directive: CSP3 takes it, but in Chromium 156
 *     an earlier one of its name hides it that was dropped for a character beyond ASCII
 */
record DirectiveValue(String text, int from, int to, boolean hidden) {
    Tokens tokens() {
        return new Tokens(text, from, to);
    }

    /** Whether the value holds a token, in any ASCII case. */
    boolean holds(String lowerCaseToken) {
        Tokens tokens = tokens();
        while (tokens.next()) {
            if (tokens.is(lowerCaseToken)) {
                return true;
            }
        }
        return false;
    }

    /** Appends the value without a token, in any ASCII case, and the white space before it. */
    void appendWithout(String lowerCaseToken, StringBuilder out) {
        Tokens tokens = tokens();
        int copied = from;
        while (tokens.next()) {
            if (!tokens.is(lowerCaseToken)) {
                out.append(text, copied, tokens.to());
            }
            copied = tokens.to();
        }
    }
}
