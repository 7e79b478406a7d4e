package org.supportwidget.inject;

/**
 * The inside of a tag behind its name: finds the {@code >} that ends it, which is not one in an
 * attribute's value.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/parsing.html#before-attribute-name-state">
 *     HTML, 13.2.5.32 to 13.2.5.40</a>
 */
final class Attributes {

    private static final int BEFORE_NAME = 0;
    private static final int NAME = 1;
    private static final int AFTER_NAME = 2;
    private static final int BEFORE_VALUE = 3;
    private static final int QUOTED = 4;
    private static final int UNQUOTED = 5;
    private static final int AFTER_QUOTED = 6;
    private static final int SLASH = 7;
    private static final int ENDED = 8;

    private int state;
    private byte quote;
    private boolean selfClosing;

    void begin() {
        state = BEFORE_NAME;
        selfClosing = false;
    }

    boolean ended() {
        return state == ENDED;
    }

    /** Whether the tag ended with {@code />}. */
    boolean selfClosing() {
        return selfClosing;
    }

    /** Reads up to and with the tag's {@code >}. */
    int read(byte[] b, int from, int to) {
        int i = state == BEFORE_NAME ? plain(b, from, to) : from;
        int s = state;
        while (i < to && s != ENDED) {
            if (s == QUOTED) {
                i = ByteSearch.indexOf(b, quote, i, to);
                if (i < to) {
                    i++;
                    s = AFTER_QUOTED;
                }
            } else if (s == NAME && b[i] > '>') {
                i++;
            } else {
                s = next(s, b[i++]);
            }
        }
        state = s;
        return i;
    }

    /**
     * Reads on from before a name while values are quoted and names are plain, which is as good as
     * always; the rest is left to the states.
     */
    private int plain(byte[] b, int from, int to) {
        int read = from;
        for (int i = sign(b, from, to); i < to; i = sign(b, i + 1, to)) {
            if (b[i] == '>') {
                selfClosing = i > read && b[i - 1] == '/';
                state = ENDED;
                return i + 1;
            } else if (b[i] == '=') {
                i = quoted(b, read, i, to);
                if (i == to) {
                    return read;
                }
                read = i + 1;
                state = AFTER_QUOTED;
            }
        }
        return read;
    }

    /** The next of {@code <=>?}. */
    private static int sign(byte[] b, int from, int to) {
        return ByteSearch.indexOfLike(b, '<', 3, from, to);
    }

    /** The quote that closes a value, or {@code to} if its attribute is not plain. */
    private static int quoted(byte[] b, int read, int equals, int to) {
        boolean named = equals > read && b[equals - 1] > '/';
        if (!named || equals + 1 == to || (b[equals + 1] != '"' && b[equals + 1] != '\'')) {
            return to;
        }
        return ByteSearch.indexOf(b, b[equals + 1], equals + 2, to);
    }

    private int next(int s, byte c) {
        if (c == '>') {
            selfClosing = s == SLASH;
            return ENDED;
        }
        return switch (s) {
            case NAME, AFTER_NAME -> afterName(c);
            case BEFORE_VALUE -> beforeValue(c);
            case UNQUOTED -> isSpace(c) ? BEFORE_NAME : UNQUOTED;
            default -> beforeName(c);
        };
    }

    private static int beforeName(byte c) {
        if (c == '/') {
            return SLASH;
        }
        return isSpace(c) ? BEFORE_NAME : NAME;
    }

    private static int afterName(byte c) {
        if (c == '=') {
            return BEFORE_VALUE;
        }
        if (c == '/') {
            return SLASH;
        }
        return isSpace(c) ? AFTER_NAME : NAME;
    }

    private int beforeValue(byte c) {
        if (c == '"' || c == '\'') {
            quote = c;
            return QUOTED;
        }
        return isSpace(c) ? BEFORE_VALUE : UNQUOTED;
    }

    static boolean isSpace(byte c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
