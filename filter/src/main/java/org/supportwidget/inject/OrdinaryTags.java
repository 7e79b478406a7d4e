package org.supportwidget.inject;

import java.util.Arrays;

/**
 * Passes over text and over tags that change nothing, in bulk. Most of a page is made of them, so
 * this is what its speed depends on; whatever is not plain is left to the state machine.
 *
 * <p>Of a tag only the signs {@code =} and {@code >} are looked at: but for a value, which needs an
 * {@code =} before it, the first {@code >} ends the tag.
 */
final class OrdinaryTags {
    private static final int TEXT = -1;
    private static final int END_TAG = 256;

    /** By the first letter of a start tag's or, from {@link #END_TAG} on, an end tag's name. */
    private static final int[] SECOND_LETTERS_THAT_MATTER = new int[2 * END_TAG];

    static {
        int roles = TagName.RAW_TEXT | TagName.PLAINTEXT | TagName.TEMPLATE | TagName.FRAMESET;
        putInitials(0, roles | TagName.SVG | TagName.MATH);
        putInitials(END_TAG, TagName.BODY | TagName.HTML);
    }

    private final ByteSearch search;

    OrdinaryTags(ByteSearch search) {
        this.search = search;
    }

    /** Whatever is no letter matters, in any case of what follows. */
    private static void putInitials(int table, int roles) {
        int[] initials = TagName.initials(roles);
        Arrays.fill(SECOND_LETTERS_THAT_MATTER, table, table + 256, -1);
        for (int letter = 1; letter <= 26; letter++) {
            SECOND_LETTERS_THAT_MATTER[table + '@' + letter] = initials[letter];
            SECOND_LETTERS_THAT_MATTER[table + '`' + letter] = initials[letter];
        }
    }

    /**
     * Reads on in the text of the body, outside templates and foreign content.
     *
     * @return the index of the first {@code <} that has to be looked at, or {@code to}
     */
    int skip(byte[] b, int from, int to) {
        int tag = TEXT;
        int value = from;
        int i = from;
        while (i + 8 <= to) {
            int next = i + 8;
            long signs = search.signs(i);
            while (signs != 0) {
                int at = i + (Long.numberOfTrailingZeros(signs) >>> 3);
                byte sign = b[at];
                signs &= signs - 1;
                if (tag == TEXT && sign == '<') {
                    if (matters(b, at, to)) {
                        return at;
                    }
                    tag = at;
                    value = at;
                } else if (tag != TEXT && sign == '>') {
                    tag = TEXT;
                } else if (tag != TEXT && sign == '=') {
                    value = value(b, value, at, to);
                    if (value < 0) {
                        return tag;
                    } else if (value > at) {
                        next = value + 1;
                        signs = 0;
                    }
                }
            }
            i = next;
        }
        return tag == TEXT ? search.indexOf('<', i, to) : tag;
    }

    private static boolean matters(byte[] b, int tag, int to) {
        if (tag + 3 >= to) {
            return true;
        }
        boolean end = b[tag + 1] == '/';
        int name = end ? tag + 2 : tag + 1;
        int table = end ? END_TAG : 0;
        int seconds = SECOND_LETTERS_THAT_MATTER[table + (b[name] & 0xff)];
        // A shift takes the low five bits, as the initials do.
        return (seconds >>> b[name + 1] & 1) != 0;
    }

    /**
     * The index of the quote that closes a value, or of its {@code =} if it is not quoted; -1 if
     * the attribute is not plain.
     *
     * @param before the tag or the previous value: a space behind it and a letter before the {@code
     *     =} show that this ends the name of an attribute
     */
    private int value(byte[] b, int before, int equals, int to) {
        boolean named = TagName.isLetter(b[equals - 1]) && search.indexOf(' ', before, to) < equals;
        if (!named || equals + 1 == to) {
            return -1;
        }
        byte first = b[equals + 1];
        if (first == '"' || first == '\'') {
            int quote = search.indexOf(first, equals + 2, to);
            return quote < to ? quote : -1;
        }
        return first > ' ' && first != '>' ? equals : -1;
    }
}
