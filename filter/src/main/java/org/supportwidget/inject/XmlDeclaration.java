package org.supportwidget.inject;

/**
 * What follows {@code <!} or {@code <?} in XML: comments, CDATA sections, processing instructions,
 * and the document type declaration with its internal subset.
 *
 * @see <a href="https://www.w3.org/TR/xml/#sec-prolog-dtd">XML 1.0, 2.5 to 2.8</a>
 */
final class XmlDeclaration {

    private enum State {
        OPEN,
        COMMENT_OPEN,
        COMMENT,
        CDATA,
        INSTRUCTION,
        DOCTYPE,
        QUOTED,
        TAG_IN_SUBSET,
        ENDED
    }

    private final Comment comment = new Comment(true);
    private State state = State.ENDED;
    private boolean subset;
    private boolean inDoctype;
    private byte quote;
    private byte previous;
    private int brackets;

    /**
     * Begins behind the two bytes that open it.
     *
     * @param second the second of them, {@code !} or {@code ?}
     */
    void begin(byte second) {
        inDoctype = false;
        subset = false;
        open(second);
    }

    private void open(byte second) {
        state = second == '?' ? State.INSTRUCTION : State.OPEN;
        previous = 0;
        brackets = 0;
    }

    boolean ended() {
        return state == State.ENDED;
    }

    /** Reads up to and with the {@code >} that ends it. */
    int read(byte[] b, int from, int to) {
        int i = from;
        while (i < to && state != State.ENDED) {
            if (state == State.COMMENT) {
                i = comment.read(b, i, to);
                if (comment.ended()) {
                    leave();
                }
            } else {
                next(b[i++]);
            }
        }
        return i;
    }

    private void next(byte c) {
        switch (state) {
            case OPEN -> opened(c);
            case COMMENT_OPEN -> {
                comment.begin();
                state = State.COMMENT;
            }
            case CDATA -> cdata(c);
            case INSTRUCTION -> instruction(c);
            case QUOTED -> state = c == quote ? State.DOCTYPE : State.QUOTED;
            case TAG_IN_SUBSET -> {
                state = State.DOCTYPE;
                if (c == '!' || c == '?') {
                    open(c);
                }
            }
            default -> doctype(c);
        }
    }

    /** Behind {@code <!}: a declaration inside the subset is read like the subset around it. */
    private void opened(byte c) {
        if (c == '-') {
            state = State.COMMENT_OPEN;
        } else if (c == '[') {
            state = State.CDATA;
        } else {
            inDoctype = true;
            state = State.DOCTYPE;
        }
    }

    private void cdata(byte c) {
        if (c == '>' && brackets >= 2) {
            leave();
        }
        brackets = c == ']' ? brackets + 1 : 0;
    }

    private void instruction(byte c) {
        if (c == '>' && previous == '?') {
            leave();
        }
        previous = c;
    }

    private void doctype(byte c) {
        switch (c) {
            case '"', '\'' -> {
                quote = c;
                state = State.QUOTED;
            }
            case '<' -> state = State.TAG_IN_SUBSET;
            case '[' -> subset = true;
            case ']' -> subset = false;
            case '>' -> state = subset ? State.DOCTYPE : State.ENDED;
            default -> {}
        }
    }

    private void leave() {
        state = inDoctype ? State.DOCTYPE : State.ENDED;
    }
}
