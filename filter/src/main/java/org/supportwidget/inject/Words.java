package org.supportwidget.inject;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads eight bytes of an array as one number. The jar for Java 8 has a class of its own for it.
 */
final class Words {
    private static final VarHandle LITTLE_ENDIAN =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Words() {}

    /** The eight bytes from {@code from} on, the first of them the lowest. */
    static long at(byte[] bytes, int from) {
        return (long) LITTLE_ENDIAN.get(bytes, from);
    }
}
