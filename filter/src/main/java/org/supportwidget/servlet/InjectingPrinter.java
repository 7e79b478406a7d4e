package org.supportwidget.servlet;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** What the application is given to write a page, as much like the container's own as it can be. */
final class InjectingPrinter extends PrintWriter {
    private final InjectingResponse response;
    private final InjectingWriter page;
    private final PrintWriter container;

    InjectingPrinter(InjectingResponse response, PrintWriter container) {
        this(response, new InjectingWriter(response, container), container);
    }

    private InjectingPrinter(
            InjectingResponse response, InjectingWriter page, PrintWriter container) {
        super(page);
        this.response = response;
        this.page = page;
        this.container = container;
    }

    PageBody<?> body() {
        return page.body();
    }

    /** Some containers format for the answer's locale, others for that of the server. */
    @Override
    public PrintWriter format(String format, @Nullable Object... arguments) {
        return ContainerMethods.formatsForAnswer(container)
                ? super.format(response.getLocale(), format, arguments)
                : super.format(format, arguments);
    }

    @Override
    public void println() {
        write(ContainerMethods.lineSeparator(container));
    }

    /** Whether the browser has gone, for one: the container's writer does not throw. */
    @Override
    public boolean checkError() {
        return super.checkError() || container.checkError();
    }
}
