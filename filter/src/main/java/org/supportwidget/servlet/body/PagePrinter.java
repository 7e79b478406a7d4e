package org.supportwidget.servlet.body;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.supportwidget.servlet.answer.Answer;
import org.supportwidget.servlet.container.ContainerMethods;

/** What the application is given to write a page, as much like the container's own as it can be. */
public final class PagePrinter extends PrintWriter {
    private final BodyResponse response;
    private final PageWriter page;
    private final PrintWriter container;

    /**
     * @param container the container's own writer
     */
    public PagePrinter(Answer answer, BodyResponse response, PrintWriter container) {
        this(response, new PageWriter(answer, response, container), container);
    }

    private PagePrinter(BodyResponse response, PageWriter page, PrintWriter container) {
        super(page);
        this.response = response;
        this.page = page;
        this.container = container;
    }

    /** The body that is written here. */
    public PageBody<?> body() {
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
