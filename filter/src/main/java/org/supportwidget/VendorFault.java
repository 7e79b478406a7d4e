package org.supportwidget;

import java.util.Arrays;

/**
 * What is wrong with a vendor's class, for whoever wrote it or put it on the class path. Reported
 * like a mistake in the configuration, so that {@code on-error = off} covers it too.
 */
final class VendorFault extends RuntimeException {
    static final String EXPECTED =
            "vendors whose classes load and whose scripts are beside them (see org.supportwidget.Vendor)";

    private static final long serialVersionUID = 1L;
    private static final int FRAMES = 3;

    VendorFault(String message) {
        super(message);
    }

    /** Without the throwable's message, which a vendor may have made of a secret. */
    static String describe(String what, Throwable thrown) {
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
        StringBuilder text =
                new StringBuilder(what).append(" (").append(cause.getClass().getName());
        Arrays.stream(cause.getStackTrace())
                .filter(frame -> !frame.getClassName().startsWith("java."))
                .limit(FRAMES)
                .forEach(frame -> text.append(" at ").append(frame));
        return text.append(')').toString();
    }
}
