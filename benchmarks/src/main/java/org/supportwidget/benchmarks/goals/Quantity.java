package org.supportwidget.benchmarks.goals;

import java.util.Locale;

/** Numbers as people read them: three digits and a unit. */
final class Quantity {
    private static final double THOUSAND = 1_000;

    private Quantity() {}

    static String time(double nanos) {
        double size = Math.abs(nanos);
        if (size < THOUSAND) {
            return number(nanos) + " ns";
        }
        return size < THOUSAND * THOUSAND
                ? number(nanos / THOUSAND) + " µs"
                : number(nanos / THOUSAND / THOUSAND) + " ms";
    }

    static String bytes(double bytes) {
        if (bytes < THOUSAND) {
            return number(bytes) + " B";
        }
        return bytes < THOUSAND * THOUSAND
                ? number(bytes / THOUSAND) + " KB"
                : number(bytes / THOUSAND / THOUSAND) + " MB";
    }

    static String times(double ratio) {
        return number(ratio) + " ×";
    }

    /** Without decimals that say nothing. */
    private static String number(double value) {
        double size = Math.abs(value);
        int decimals = size < 10 ? 2 : size < 100 ? 1 : 0;
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
    }
}
