package org.supportwidget.benchmarks.goals;

import org.jspecify.annotations.Nullable;

/**
 * What one subject of a group has been measured to cost. Figures of one group are of one run and
 * may be compared.
 *
 * @param bytes allocated by one call; null where that is not known
 */
record Figure(String group, String what, double nanos, @Nullable Double bytes) {
    Figure(String group, String what, double nanos) {
        this(group, what, nanos, null);
    }

    String measured() {
        return bytes == null
                ? Quantity.time(nanos)
                : Quantity.time(nanos) + ", " + Quantity.bytes(bytes);
    }
}
