package org.supportwidget.inject;

/**
 * The content of an element in which nothing is a tag but its own end tag: style, textarea, title,
 * script and the like.
 *
 * <p>A script knows a second kind of comment: behind {@code <!--} a nested {@code <script>} makes
 * the next {@code </script>} part of the text.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/parsing.html#rcdata-less-than-sign-state">
 *     HTML, 13.2.5.9 to 13.2.5.31</a>
 */
final class RawText {

    private static final int TEXT = 0;
    private static final int LESS_THAN = 1;
    private static final int END_NAME = 2;
    private static final int BANG = 3;
    private static final int START_NAME = 4;

    private final TagName name = new TagName();
    private long elementHead;
    private long elementTail;
    private boolean script;
    private boolean escaped;
    private boolean doubleEscaped;
    private int dashes;
    private int state;
    private boolean ended;

    /**
     * Begins behind the start tag.
     *
     * @param element the name of the element
     */
    void begin(TagName element) {
        elementHead = element.head();
        elementTail = element.tail();
        script = (element.roles() & TagName.SCRIPT) != 0;
        escaped = false;
        doubleEscaped = false;
        dashes = 0;
        state = TEXT;
        ended = false;
    }

    boolean ended() {
        return ended;
    }

    /** Reads up to the end tag and with its name, but not the byte behind the name. */
    int read(byte[] b, int from, int to) {
        int i = from;
        while (i < to && !ended) {
            if (state == TEXT && (!escaped || dashes == 0)) {
                i =
                        escaped
                                ? ByteSearch.indexOfEither(b, '<', '-', i, to)
                                : ByteSearch.indexOf(b, '<', i, to);
                if (i == to) {
                    return i;
                }
            }
            i += next(b[i]) ? 1 : 0;
        }
        return i;
    }

    /** Whether the byte was consumed; if not, it is read again in the new state. */
    private boolean next(byte c) {
        return switch (state) {
            case LESS_THAN -> lessThan(c);
            case END_NAME, START_NAME -> name(c);
            case BANG -> bang(c);
            default -> text(c);
        };
    }

    private boolean text(byte c) {
        if (c == '<') {
            state = LESS_THAN;
            dashes = 0;
        } else if (c == '-') {
            dashes++;
        } else {
            if (c == '>' && dashes >= 2) {
                escaped = false;
                doubleEscaped = false;
            }
            dashes = 0;
        }
        return true;
    }

    private boolean lessThan(byte c) {
        state = TEXT;
        if (c == '/') {
            state = END_NAME;
        } else if (c == '!' && script && !escaped) {
            state = BANG;
        } else if (escaped && !doubleEscaped && TagName.isLetter(c)) {
            state = START_NAME;
        } else {
            return false;
        }
        name.clear();
        return c == '/' || c == '!';
    }

    private boolean name(byte c) {
        if (TagName.isLetter(c)) {
            name.add(c);
            return true;
        }
        boolean same = name.is(elementHead, elementTail) && TagName.isDelimiter(c);
        if (same && state == START_NAME) {
            doubleEscaped = true;
        } else if (same && doubleEscaped) {
            doubleEscaped = false;
        } else if (same) {
            ended = true;
        }
        state = TEXT;
        return same && !ended;
    }

    private boolean bang(byte c) {
        if (c != '-') {
            state = TEXT;
            dashes = 0;
            return false;
        }
        if (++dashes == 2) {
            escaped = true;
            state = TEXT;
        }
        return true;
    }
}
