package org.supportwidget.csp;

/**
 * The tokens of a text, one after another, without copying them out of it.
 *
 * @see <a href="https://infra.spec.whatwg.org/#split-on-ascii-whitespace">Infra, split on ASCII
 *     whitespace</a>
 */
final class Tokens {
    private final String text;
    private final int end;
    private int from;
    private int to;

    /** Before the first token of {@code [from, end)}. */
    Tokens(String text, int from, int end) {
        this.text = text;
        this.end = end;
        this.to = from;
    }

    /** Goes to the next token; false if there is none. */
    boolean next() {
        from = Ascii.skipWhitespace(text, to, end);
        if (from == end) {
            return false;
        }
        to = Ascii.skipToken(text, from, end);
        return true;
    }

    /** Where the token begins. */
    int from() {
        return from;
    }

    /** Where the token ends; after the last, where that ended. */
    int to() {
        return to;
    }

    /** Whether the token is this lower-case word in any ASCII case. */
    boolean is(String lowerCase) {
        return Ascii.equalsIgnoreCase(text, from, to, lowerCase);
    }
}
