package org.supportwidget.inject;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads eight bytes of an array as one number; in the jar for Java 8, which knows no {@code
 * VarHandle}, instead of the class of this name in the filter.
 */
final class Words {

    private Words() {}

    /** The eight bytes from {@code from} on, the first of them the lowest. */
    static long at(byte[] bytes, int from) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(from);
    }
}
