package org.supportwidget.inject;

import java.util.Arrays;

/**
 * Passes over text and over tags that change nothing, in bulk. Most of a page is made of them, so
 * this is what its speed depends on; whatever is not plain is left to the state machine.
 *
 * <p>Only the signs {@code <} and {@code =} are looked for. Whether a {@code >} has ended the tag
 * is asked where it matters: before the next {@code =}, which begins a value only in a tag, and
 * before the next {@code <}, which begins a tag only in text.
 */
final class OrdinaryTags {
    /** Instead of the index of a tag. */
    private static final int TEXT = -1;

    /** Instead of the index of a value's end: the {@code =} is text. */
    private static final int NO_VALUE = -2;

    /** Instead of the index of a value's end: it cannot be told in bulk. */
    private static final int NOT_PLAIN = -1;

    private static final int END_TAG = 256;

    /** By the first letter of a start tag's or, from {@link #END_TAG} on, an end tag's name. */
    private static final int[] SECOND_LETTERS_THAT_MATTER = new int[2 * END_TAG];

    static {
        int roles = TagName.RAW_TEXT | TagName.PLAINTEXT | TagName.TEMPLATE | TagName.FRAMESET;
        putInitials(0, roles | TagName.SVG | TagName.MATH);
        putInitials(END_TAG, TagName.BODY | TagName.HTML);
    }

    private OrdinaryTags() {}

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
    static int skip(byte[] b, int from, int to) {
        int tag = TEXT;
        int read = from;
        for (int i = sign(b, from, to); i < to; i = sign(b, i + 1, to)) {
            if (b[i] == '<') {
                if (tag != TEXT && !ByteSearch.contains(b, '>', read, i)) {
                    return tag;
                } else if (matters(b, i, to)) {
                    return i;
                }
                tag = i;
                read = i;
            } else if (tag != TEXT) {
                int end = value(b, read, i, to);
                if (end == NOT_PLAIN) {
                    return tag;
                } else if (end == NO_VALUE) {
                    tag = TEXT;
                } else {
                    i = end;
                    read = end + 1;
                }
            }
        }
        return tag == TEXT || ByteSearch.contains(b, '>', read, to) ? to : tag;
    }

    /** The next {@code <} or {@code =}. */
    private static int sign(byte[] b, int from, int to) {
        return ByteSearch.indexOfLike(b, '<', 1, from, to);
    }

    /** Whether what begins at a {@code <} may be more than a tag to pass over. */
    private static boolean matters(byte[] b, int tag, int to) {
        if (tag + 8 > to) {
            return true;
        }
        long name = Words.at(b, tag) >>> 8;
        // Without a branch, which would be as good as random: every second tag is an end tag.
        int slash = ((((int) name & 0xff) ^ '/') - 1) >>> 31;
        name >>>= slash << 3;
        int seconds = SECOND_LETTERS_THAT_MATTER[slash * END_TAG + ((int) name & 0xff)];
        // A shift takes the low five bits, as the initials do.
        return (seconds >>> (int) (name >>> 8) & 1) != 0;
    }

    /**
     * The index of the last byte of a value that is quoted; that of the {@code =} before one that
     * is not.
     *
     * @param read the tag or the end of the previous value: a space behind it and a letter before
     *     the {@code =} show that this ends the name of an attribute
     */
    private static int value(byte[] b, int read, int equals, int to) {
        int named = named(b, read, equals);
        if (named != equals) {
            return named;
        }
        if (equals + 1 == to || b[equals - 1] <= '/') {
            return NOT_PLAIN;
        }
        byte first = b[equals + 1];
        if (first == '"' || first == '\'') {
            int quote = ByteSearch.indexOf(b, first, equals + 2, to);
            return quote < to ? quote : NOT_PLAIN;
        }
        return first > ' ' && first != '>' ? equals : NOT_PLAIN;
    }

    /** The {@code =} if there is a space but no {@code >} before it. */
    private static int named(byte[] b, int read, int equals) {
        int length = equals - read;
        if (length == 0 || length > 16 || read < 8) {
            return namedFar(b, read, equals);
        }
        long last = Words.at(b, equals - 8) >>> Math.max(0, 64 - 8 * length);
        long first = length > 8 ? Words.at(b, read) : last;
        if (ByteSearch.contains(first, '>') || ByteSearch.contains(last, '>')) {
            return NO_VALUE;
        }
        boolean space = ByteSearch.contains(first, ' ') || ByteSearch.contains(last, ' ');
        return space ? equals : namedFar(b, read, equals);
    }

    private static int namedFar(byte[] b, int read, int equals) {
        if (ByteSearch.contains(b, '>', read, equals)) {
            return NO_VALUE;
        }
        boolean space =
                ByteSearch.contains(b, ' ', read, equals)
                        || ByteSearch.contains(b, '\n', read, equals)
                        || ByteSearch.contains(b, '\t', read, equals);
        return space ? equals : NOT_PLAIN;
    }
}
