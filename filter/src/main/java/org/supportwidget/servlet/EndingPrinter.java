package org.supportwidget.servlet;

import java.io.PrintWriter;

/** The writer that goes with {@link EndingStream}. */
final class EndingPrinter extends PrintWriter {
    private final PrintWriter printer;

    EndingPrinter(PrintWriter printer) {
        super(printer);
        this.printer = printer;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        printer.close();
    }
}
