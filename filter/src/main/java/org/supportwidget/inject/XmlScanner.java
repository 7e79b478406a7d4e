package org.supportwidget.inject;

/**
 * Finds the end tag of the body in XHTML that is sent as XML: the element {@code body}, with the
 * prefix of the root element {@code html}, right below that root.
 *
 * <p>Relies on well-formed input, as an XML parser does; where the end tag is missing there is no
 * place.
 *
 * @see <a href="https://www.w3.org/TR/xml/#sec-logical-struct">XML 1.0, 2 and 3</a>
 */
final class XmlScanner implements PlaceScanner {

    /** Names of more bytes, prefix included, are none that matter. */
    static final int MAX_NAME = 32;

    private enum State {
        TEXT,
        TAG_OPEN,
        END_TAG_OPEN,
        NAME,
        ATTRIBUTES,
        DECLARATION
    }

    private final Attributes attributes = new Attributes();
    private final XmlDeclaration declaration = new XmlDeclaration();
    private final byte[] name = new byte[MAX_NAME];
    private final byte[] prefix = new byte[MAX_NAME];
    private int length;
    private int prefixLength;
    private int depth;
    private State state = State.TEXT;
    private Verdict verdict = Verdict.READING;
    private boolean endTag;

    @Override
    public int read(byte[] b, int from, int to) {
        int i = from;
        while (i < to && verdict == Verdict.READING) {
            i =
                    switch (state) {
                        case TEXT -> text(b, i, to);
                        case TAG_OPEN, END_TAG_OPEN -> tagOpen(b, i);
                        case NAME -> name(b, i, to);
                        case ATTRIBUTES -> attributes(b, i, to);
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
        if (depth != 2) {
            return 0;
        }
        return switch (state) {
            case TAG_OPEN -> 1;
            case END_TAG_OPEN -> 2;
            case NAME -> endTag && beginsName("body") ? 2 + length : 0;
            default -> 0;
        };
    }

    @Override
    public boolean isDocument() {
        return depth > 0;
    }

    @Override
    public boolean endIsPlace() {
        return false;
    }

    private int text(byte[] b, int from, int to) {
        int i = from;
        while (i < to && b[i] != '<') {
            // A byte of a byte order mark is negative.
            if (depth == 0 && b[i] > ' ') {
                verdict = Verdict.NONE;
                return to;
            }
            i++;
        }
        if (i < to) {
            state = State.TAG_OPEN;
            i++;
        }
        return i;
    }

    private int tagOpen(byte[] b, int i) {
        byte c = b[i];
        endTag = state == State.END_TAG_OPEN;
        if (!endTag && c == '/') {
            state = State.END_TAG_OPEN;
            return i + 1;
        } else if (!endTag && (c == '!' || c == '?')) {
            declaration.begin(c);
            state = State.DECLARATION;
            return i + 1;
        }
        length = 0;
        state = State.NAME;
        return i;
    }

    private int name(byte[] b, int from, int to) {
        int i = from;
        while (i < to && !TagName.isDelimiter(b[i])) {
            if (length < MAX_NAME) {
                name[length] = b[i];
            }
            length++;
            i++;
        }
        if (i == to) {
            return to;
        }
        if (endTag && depth == 2 && isName("body")) {
            verdict = Verdict.FOUND;
            return i;
        }
        attributes.begin();
        state = State.ATTRIBUTES;
        return i;
    }

    private boolean isName(String local) {
        return length == prefixLength + local.length() && beginsName(local);
    }

    /** Whether the name read so far can become {@code local} with the prefix of the root. */
    private boolean beginsName(String local) {
        if (length > prefixLength + local.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            int expected = i < prefixLength ? prefix[i] : local.charAt(i - prefixLength);
            if (name[i] != expected) {
                return false;
            }
        }
        return true;
    }

    private int attributes(byte[] b, int from, int to) {
        int i = attributes.read(b, from, to);
        if (attributes.ended()) {
            state = State.TEXT;
            if (endTag) {
                depth--;
            } else {
                startTag();
            }
        }
        return i;
    }

    private void startTag() {
        if (depth == 0 && !isRoot()) {
            verdict = Verdict.NONE;
        }
        depth += attributes.selfClosing() ? 0 : 1;
    }

    /** Whether the name is {@code html}, with or without a prefix, which is kept. */
    private boolean isRoot() {
        prefixLength = length - "html".length();
        if (prefixLength < 0 || length > MAX_NAME) {
            return false;
        }
        System.arraycopy(name, 0, prefix, 0, prefixLength);
        return isName("html") && (prefixLength == 0 || prefix[prefixLength - 1] == ':');
    }

    private int declaration(byte[] b, int from, int to) {
        int i = declaration.read(b, from, to);
        if (declaration.ended()) {
            state = State.TEXT;
        }
        return i;
    }
}
