package org.supportwidget.vendortest;

/** What is wrong with a vendor, in words for whoever wrote it. */
final class Fault extends AssertionError {
    private static final long serialVersionUID = 1L;

    Fault(String message) {
        super(message);
    }

    static void when(boolean wrong, String message) {
        if (wrong) {
            throw new Fault(message);
        }
    }
}
