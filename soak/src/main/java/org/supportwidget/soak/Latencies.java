package org.supportwidget.soak;

import java.util.Arrays;

/** How long answers took. Thread-safe. */
final class Latencies {
    private int[] micros = new int[1024];
    private int size;

    synchronized void add(long nanos) {
        if (size == micros.length) {
            micros = Arrays.copyOf(micros, size * 2);
        }
        micros[size++] = (int) (nanos / 1000);
    }

    /** The least that so many of a hundred do not exceed, in milliseconds; 0 if there is none. */
    synchronized double percentile(int percent) {
        if (size == 0) {
            return 0;
        }
        int[] sorted = Arrays.copyOf(micros, size);
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(percent / 100.0 * size) - 1] / 1000.0;
    }
}
