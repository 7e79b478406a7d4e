package org.supportwidget.inject;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Looks for bytes in an array, eight at a time. */
final class ByteSearch {

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final byte[] NO_BYTES = {};

    private byte[] array = NO_BYTES;
    private ByteBuffer words = ByteBuffer.wrap(NO_BYTES);

    /** Searches this array from now on. Whoever writes mostly uses the same one again and again. */
    void in(byte[] bytes) {
        if (bytes != array) {
            array = bytes;
            words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    /** The first index from {@code from} on of an ASCII character, or {@code to}. */
    int indexOf(int wanted, int from, int to) {
        ByteBuffer w = words;
        long pattern = ONES * wanted;
        int i = from;
        for (int last = to - 8; i <= last; i += 8) {
            long match = matches(w.getLong(i), pattern);
            if (match != 0) {
                return i + (Long.numberOfTrailingZeros(match) >>> 3);
            }
        }
        while (i < to && array[i] != wanted) {
            i++;
        }
        return i;
    }

    /** The first index from {@code from} on of one of two ASCII characters, or {@code to}. */
    int indexOfEither(int one, int other, int from, int to) {
        ByteBuffer w = words;
        long pattern = ONES * one;
        long otherPattern = ONES * other;
        int i = from;
        for (int last = to - 8; i <= last; i += 8) {
            long word = w.getLong(i);
            long match = matches(word, pattern) | matches(word, otherPattern);
            if (match != 0) {
                return i + (Long.numberOfTrailingZeros(match) >>> 3);
            }
        }
        while (i < to && array[i] != one && array[i] != other) {
            i++;
        }
        return i;
    }

    /**
     * Of the eight bytes from {@code from} on, the highest bit of each that is one of {@code <=>?}.
     * All are right: a borrow makes a wrong one of a byte that differs in its lowest bit only.
     */
    long signs(int from) {
        return matches(words.getLong(from) & ~(3 * ONES), '<' * ONES);
    }

    /** Bits of which the lowest is in the first byte that is equal; higher ones may be wrong. */
    private static long matches(long word, long pattern) {
        long zeroWhereEqual = word ^ pattern;
        return (zeroWhereEqual - ONES) & ~zeroWhereEqual & HIGH_BITS;
    }
}
