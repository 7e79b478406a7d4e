package org.supportwidget.inject;

/**
 * A comment behind its {@code <!--}.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/parsing.html#comment-start-state">HTML,
 *     13.2.5.43 to 13.2.5.52</a>
 */
final class Comment {

    private final boolean xml;
    private int dashes;
    private boolean atStart;
    private boolean bang;
    private boolean ended;

    /**
     * @param xml whether only {@code -->} ends a comment; in HTML {@code --!>} does too, and a
     *     {@code >} or {@code ->} at the very start
     */
    Comment(boolean xml) {
        this.xml = xml;
    }

    void begin() {
        dashes = 0;
        atStart = !xml;
        bang = false;
        ended = false;
    }

    boolean ended() {
        return ended;
    }

    /** Reads up to and with the comment's {@code >}. */
    int read(byte[] b, int from, int to) {
        int i = from;
        while (i < to && !ended) {
            if (dashes == 0 && !bang && !atStart) {
                i = ByteSearch.indexOf(b, '-', i, to);
                if (i == to) {
                    return i;
                }
            }
            next(b[i++]);
        }
        return i;
    }

    private void next(byte c) {
        if (c == '-') {
            dashes = bang ? 1 : dashes + 1;
            bang = false;
        } else if (c == '>') {
            ended = bang || dashes >= 2 || atStart;
            reset(false);
        } else {
            reset(c == '!' && dashes >= 2 && !xml);
        }
    }

    private void reset(boolean afterBang) {
        dashes = 0;
        atStart = false;
        bang = afterBang;
    }
}
