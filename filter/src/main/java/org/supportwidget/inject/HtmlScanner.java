package org.supportwidget.inject;

/**
 * Finds the place for a block in HTML, by the tokenization rules that a browser with scripting
 * enabled follows.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/parsing.html#tokenization">HTML, 13.2.5</a>
 */
final class HtmlScanner implements PlaceScanner {

    private enum State {
        PROLOG,
        TEXT,
        TAG_OPEN,
        END_TAG_OPEN,
        NAME,
        ATTRIBUTES,
        RAW_TEXT,
        RAW_TEXT_END,
        DECLARATION
    }

    private final HtmlStructure structure = new HtmlStructure();
    private final Attributes attributes = new Attributes();
    private final RawText rawText = new RawText();
    private final Declaration declaration = new Declaration();
    private final TagName name = new TagName();
    private State state = State.PROLOG;
    private Verdict verdict = Verdict.READING;
    private boolean endTag;

    @Override
    public int read(byte[] b, int from, int to) {
        int i = from;
        while (i < to && verdict == Verdict.READING) {
            i =
                    switch (state) {
                        case PROLOG -> prolog(b, i, to);
                        case TEXT -> text(b, i, to);
                        case TAG_OPEN, END_TAG_OPEN -> tagOpen(b, i);
                        case NAME -> name(b, i, to);
                        case ATTRIBUTES, RAW_TEXT_END -> attributes(b, i, to);
                        case RAW_TEXT -> rawText(b, i, to);
                        case DECLARATION -> declaration(b, i, to);
                    };
        }
        return verdict == Verdict.NONE ? to : i;
    }

    @Override
    public Verdict verdict() {
        return verdict;
    }

    @Override
    public int pending() {
        if (!structure.atPlace()) {
            return 0;
        }
        return switch (state) {
            case TAG_OPEN -> 1;
            case END_TAG_OPEN -> 2;
            case NAME ->
                    endTag && (name.begins("body") || name.begins("html")) ? 2 + name.length() : 0;
            default -> 0;
        };
    }

    @Override
    public boolean isDocument() {
        return structure.isDocument();
    }

    @Override
    public boolean endIsPlace() {
        return verdict == Verdict.READING && state == State.TEXT && structure.atPlace();
    }

    private int prolog(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            byte c = b[i];
            if (c == '<') {
                state = State.TAG_OPEN;
                return i + 1;
            } else if (!Attributes.isSpace(c) && !isByteOrderMark(c)) {
                return inText(i);
            }
        }
        return to;
    }

    /** Whether it is one of the three bytes by which UTF-8 may begin. */
    private static boolean isByteOrderMark(byte c) {
        return c == (byte) 0xEF || c == (byte) 0xBB || c == (byte) 0xBF;
    }

    private int text(byte[] b, int from, int to) {
        int i =
                structure.atPlace()
                        ? OrdinaryTags.skip(b, from, to)
                        : ByteSearch.indexOf(b, '<', from, to);
        if (i == to) {
            return to;
        }
        state = State.TAG_OPEN;
        return i + 1;
    }

    private int tagOpen(byte[] b, int i) {
        byte c = b[i];
        endTag = state == State.END_TAG_OPEN;
        if (TagName.isLetter(c)) {
            name.clear();
            state = State.NAME;
            return i;
        } else if (endTag) {
            // Up to the next >, which may be this very byte.
            declaration.beginBogusComment();
            state = State.DECLARATION;
            return i;
        } else if (c == '/') {
            state = State.END_TAG_OPEN;
        } else if (c == '!' || c == '?') {
            declaration.begin(c, structure.cdataAllowed());
            state = State.DECLARATION;
        } else {
            return inText(i);
        }
        return i + 1;
    }

    /** At a byte that is text, or at a {@code <} that begins anew. */
    private int inText(int i) {
        state = State.TEXT;
        if (!structure.text()) {
            verdict = Verdict.NONE;
        }
        return i;
    }

    private int name(byte[] b, int from, int to) {
        int i = from;
        while (i < to && !TagName.isDelimiter(b[i])) {
            name.add(b[i++]);
        }
        if (i == to) {
            return to;
        }
        if (endTag && structure.atPlace() && (name.roles() & (TagName.BODY | TagName.HTML)) != 0) {
            verdict = Verdict.FOUND;
            return i;
        }
        attributes.begin();
        state = State.ATTRIBUTES;
        return i;
    }

    private int attributes(byte[] b, int from, int to) {
        int i = attributes.read(b, from, to);
        if (attributes.ended()) {
            follow(state == State.RAW_TEXT_END ? HtmlStructure.Content.MARKUP : tag());
        }
        return i;
    }

    private HtmlStructure.Content tag() {
        return endTag ? structure.endTag(name) : structure.startTag(name, attributes.selfClosing());
    }

    private void follow(HtmlStructure.Content content) {
        switch (content) {
            case MARKUP -> state = structure.inProlog() ? State.PROLOG : State.TEXT;
            case RAW_TEXT -> {
                rawText.begin(name);
                state = State.RAW_TEXT;
            }
            case UNREADABLE -> verdict = Verdict.NONE;
        }
    }

    private int rawText(byte[] b, int from, int to) {
        int i = rawText.read(b, from, to);
        if (rawText.ended()) {
            attributes.begin();
            state = State.RAW_TEXT_END;
        }
        return i;
    }

    private int declaration(byte[] b, int from, int to) {
        int i = declaration.read(b, from, to);
        if (declaration.ended()) {
            if (declaration.htmlDoctype()) {
                structure.doctype();
            }
            follow(HtmlStructure.Content.MARKUP);
        }
        return i;
    }
}
