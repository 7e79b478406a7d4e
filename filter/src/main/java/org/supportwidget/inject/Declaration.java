package org.supportwidget.inject;

/**
 * What follows {@code <!} in HTML, and what the tokenizer treats like it ({@code <?}, {@code </}
 * without a letter): comments, doctypes, CDATA sections.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/parsing.html#markup-declaration-open-state">
 *     HTML, 13.2.5.42</a>
 */
final class Declaration {

    private static final int OPEN = 0;
    private static final int DASH = 1;
    private static final int COMMENT = 2;
    private static final int CDATA_OPEN = 3;
    private static final int CDATA = 4;
    private static final int DOCTYPE_OPEN = 5;
    private static final int DOCTYPE = 6;
    private static final int BOGUS = 7;
    private static final int ENDED = 8;

    private static final String CDATA_WORD = "[CDATA[";
    private static final String DOCTYPE_WORD = "doctype";
    private static final String HTML = "html";

    private final Comment comment = new Comment(false);
    private int state;
    private int matched;
    private boolean cdataAllowed;
    private boolean htmlDoctype;

    /** Begins behind the two bytes that open it, of which the second is {@code !} or {@code ?}. */
    void begin(byte second, boolean inForeignContent) {
        state = second == '!' ? OPEN : BOGUS;
        matched = 0;
        cdataAllowed = inForeignContent;
        htmlDoctype = false;
    }

    /** Begins a comment that any {@code >} ends. */
    void beginBogusComment() {
        state = BOGUS;
        htmlDoctype = false;
    }

    boolean ended() {
        return state == ENDED;
    }

    /** Whether it was a doctype whose name is {@code html}. */
    boolean htmlDoctype() {
        return htmlDoctype;
    }

    /** Reads up to and with the end of the declaration. */
    int read(byte[] b, int from, int to) {
        int i = from;
        while (i < to && state != ENDED) {
            if (state == COMMENT) {
                i = comment.read(b, i, to);
                state = comment.ended() ? ENDED : COMMENT;
            } else if (state == CDATA) {
                cdata(b[i++]);
            } else {
                next(b[i++]);
            }
        }
        return i;
    }

    private void cdata(byte c) {
        if (c == ']') {
            matched++;
        } else {
            state = c == '>' && matched >= 2 ? ENDED : CDATA;
            matched = 0;
        }
    }

    private void next(byte c) {
        if (state == OPEN) {
            state = opened(c);
        }
        if (c == '>') {
            htmlDoctype = state == DOCTYPE && matched >= HTML.length();
            state = ENDED;
            return;
        }
        switch (state) {
            case DASH -> dash(c);
            case CDATA_OPEN -> word(c == CDATA_WORD.charAt(matched), CDATA_WORD.length(), CDATA);
            case DOCTYPE_OPEN ->
                    word(
                            (c | 0x20) == DOCTYPE_WORD.charAt(matched),
                            DOCTYPE_WORD.length(),
                            DOCTYPE);
            case DOCTYPE -> doctypeName(c);
            default -> {}
        }
    }

    private int opened(byte c) {
        return switch (c) {
            case '-' -> DASH;
            case '[' -> cdataAllowed ? CDATA_OPEN : BOGUS;
            case 'd', 'D' -> DOCTYPE_OPEN;
            default -> BOGUS;
        };
    }

    private void dash(byte c) {
        if (c != '-') {
            state = BOGUS;
        } else if (++matched == 2) {
            comment.begin();
            state = COMMENT;
        }
    }

    private void word(boolean matches, int length, int next) {
        if (!matches) {
            state = BOGUS;
        } else if (++matched == length) {
            state = next;
            matched = 0;
        }
    }

    /** Counts the letters of the name {@code html} and then, as one more, the space behind it. */
    private void doctypeName(byte c) {
        boolean matches =
                matched < HTML.length()
                        ? (c | 0x20) == HTML.charAt(matched)
                        : Attributes.isSpace(c) || matched > HTML.length();
        if (matches) {
            matched = Math.min(matched, HTML.length()) + 1;
        } else if (matched > 0 || !Attributes.isSpace(c)) {
            state = BOGUS;
        }
    }
}
