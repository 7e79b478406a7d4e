package org.supportwidget.servlet.container;

import java.io.PrintWriter;

/** The writer that goes with {@link EndingStream}. */
public final class EndingPrinter extends PrintWriter {
    private final PrintWriter printer;

    public EndingPrinter(PrintWriter printer) {
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
