package org.supportwidget.inject;

/** Looks for ASCII characters in an array, eight bytes at a time. */
final class ByteSearch {

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private ByteSearch() {}

    /** The first index from {@code from} on of a character, or {@code to}. */
    static int indexOf(byte[] b, int wanted, int from, int to) {
        return indexOfLike(b, wanted, 0, from, to);
    }

    /**
     * The first index from {@code from} on of a byte that is {@code wanted} when the {@code
     * ignored} bits are cleared, or {@code to}.
     */
    static int indexOfLike(byte[] b, int wanted, int ignored, int from, int to) {
        long kept = ~(ONES * ignored);
        int i = from;
        for (int last = to - 8; i <= last; i += 8) {
            long match = matches(Words.at(b, i) & kept, wanted);
            if (match != 0) {
                return i + (Long.numberOfTrailingZeros(match) >>> 3);
            }
        }
        while (i < to && (b[i] & ~ignored) != wanted) {
            i++;
        }
        return i;
    }

    /** The first index from {@code from} on of one of two characters, or {@code to}. */
    static int indexOfEither(byte[] b, int one, int other, int from, int to) {
        int i = from;
        for (int last = to - 8; i <= last; i += 8) {
            long word = Words.at(b, i);
            long match = matches(word, one) | matches(word, other);
            if (match != 0) {
                return i + (Long.numberOfTrailingZeros(match) >>> 3);
            }
        }
        while (i < to && b[i] != one && b[i] != other) {
            i++;
        }
        return i;
    }

    /** Whether the character is there; fastest if it is near {@code from}. */
    static boolean contains(byte[] b, int wanted, int from, int to) {
        int i = from;
        for (int last = b.length - 8; i < to && i <= last; i += 8) {
            // Looks behind the end too, where a match does not count.
            long match = matches(Words.at(b, i), wanted);
            if (match != 0) {
                return i + (Long.numberOfTrailingZeros(match) >>> 3) < to;
            }
        }
        return i < to && indexOf(b, wanted, i, to) < to;
    }

    /** Whether the character is among the eight bytes of a word. */
    static boolean contains(long word, int wanted) {
        return matches(word, wanted) != 0;
    }

    /** Bits of which the lowest is in the first byte that is equal; higher ones may be wrong. */
    private static long matches(long word, int wanted) {
        long zeroWhereEqual = word ^ ONES * wanted;
        return (zeroWhereEqual - ONES) & ~zeroWhereEqual & HIGH_BITS;
    }
}
