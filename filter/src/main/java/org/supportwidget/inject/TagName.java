package org.supportwidget.inject;

/**
 * The name of an HTML tag, read byte by byte without allocation, and the roles that it plays.
 *
 * <p>Up to 16 bytes are kept, in lower case, packed into two numbers; no name that matters is
 * longer.
 */
final class TagName {

    /** {@code html}. */
    static final int HTML = 1;

    /** {@code body}. */
    static final int BODY = 1 << 1;

    /** {@code head}. */
    static final int HEAD = 1 << 2;

    /** Elements that may stand before {@code <html>} and {@code <head>} are opened. */
    static final int METADATA = 1 << 3;

    /** Elements without markup in them, if scripting is enabled; a script is one too. */
    static final int RAW_TEXT = 1 << 4;

    /** {@code script}. */
    static final int SCRIPT = 1 << 5;

    /** {@code plaintext}. */
    static final int PLAINTEXT = 1 << 6;

    /** {@code template}. */
    static final int TEMPLATE = 1 << 7;

    /** {@code frameset}. */
    static final int FRAMESET = 1 << 8;

    /** {@code svg}. */
    static final int SVG = 1 << 9;

    /** {@code math}. */
    static final int MATH = 1 << 10;

    /** Elements of SVG whose content is HTML again. */
    static final int SVG_POINT = 1 << 11;

    /** Elements of MathML whose content is HTML again. */
    static final int MATH_POINT = 1 << 12;

    /** Elements of HTML that end an SVG or MathML element left open. */
    static final int BREAKOUT = 1 << 13;

    private static final int SLOTS = 256;
    private static final long[] HEADS = new long[SLOTS];
    private static final long[] TAILS = new long[SLOTS];
    private static final int[] ROLES = new int[SLOTS];

    static {
        play(HTML, "html");
        play(BODY, "body");
        play(HEAD, "head");
        play(METADATA, "base basefont bgsound link meta noscript script style title");
        play(RAW_TEXT, "iframe noembed noframes noscript script style textarea title xmp");
        play(SCRIPT, "script");
        play(PLAINTEXT, "plaintext");
        play(TEMPLATE, "template");
        play(FRAMESET, "frameset");
        play(SVG, "svg");
        play(MATH, "math");
        play(SVG_POINT, "desc foreignobject title");
        play(MATH_POINT, "mi mn mo ms mtext");
        play(
                BREAKOUT,
                "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6");
        play(BREAKOUT, "head hr i img li listing menu meta nobr ol p pre ruby s small span strong");
        play(BREAKOUT, "strike sub sup table tt u ul var");
    }

    private long head;
    private long tail;
    private int length;

    void clear() {
        head = 0;
        tail = 0;
        length = 0;
    }

    void add(byte c) {
        byte lower = c >= 'A' && c <= 'Z' ? (byte) (c | 0x20) : c;
        if (length < 8) {
            head = head << 8 | (lower & 0xff);
        } else if (length < 16) {
            tail = tail << 8 | (lower & 0xff);
        } else {
            head = 0;
        }
        length++;
    }

    int length() {
        return length;
    }

    long head() {
        return head;
    }

    long tail() {
        return tail;
    }

    boolean is(long otherHead, long otherTail) {
        return head == otherHead && tail == otherTail;
    }

    /** Whether {@code word}, of at most eight letters, begins with this name. */
    boolean begins(String word) {
        for (int i = 0; i < length; i++) {
            if (i == word.length() || (byte) (head >> (8 * (length - 1 - i))) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The roles of an element of this name, zero for one that is nothing special. */
    int roles() {
        int slot = slot(head);
        while (HEADS[slot] != 0) {
            if (is(HEADS[slot], TAILS[slot])) {
                return ROLES[slot];
            }
            slot = (slot + 1) % SLOTS;
        }
        return 0;
    }

    /**
     * How names with any of these roles begin: by the first letter, the possible second ones. Only
     * the low five bits of letters count, in the index and as numbers of bits.
     */
    static int[] initials(int roles) {
        int[] initials = new int[32];
        for (int slot = 0; slot < SLOTS; slot++) {
            if ((ROLES[slot] & roles) != 0) {
                long name = HEADS[slot] << (Long.numberOfLeadingZeros(HEADS[slot]) & ~7);
                initials[(int) (name >>> 56) & 31] |= 1 << (int) (name >>> 48);
            }
        }
        return initials;
    }

    /** Whether the byte ends a name. */
    static boolean isDelimiter(byte c) {
        return c == '>' || c == '/' || Attributes.isSpace(c);
    }

    static boolean isLetter(byte c) {
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    private static int slot(long head) {
        return (int) ((head * 0x9E3779B97F4A7C15L) >>> 56);
    }

    private static void play(int role, String names) {
        for (String text : names.split(" ", -1)) {
            TagName name = new TagName();
            for (int i = 0; i < text.length(); i++) {
                name.add((byte) text.charAt(i));
            }
            int slot = slot(name.head);
            while (HEADS[slot] != 0 && !name.is(HEADS[slot], TAILS[slot])) {
                slot = (slot + 1) % SLOTS;
            }
            HEADS[slot] = name.head;
            TAILS[slot] = name.tail;
            ROLES[slot] |= role;
        }
    }
}
