package org.supportwidget.sample;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** One person at one browser; whatever its console says is kept as a problem. */
final class Visitor implements AutoCloseable {
    private final BrowserContext context;
    private final List<String> problems = new ArrayList<>();

    Visitor(BrowserContext context) {
        this.context = context;
    }

    Page newPage() {
        Page page = context.newPage();
        page.setDefaultTimeout(10_000);
        // The first request of a JSP compiles it.
        page.setDefaultNavigationTimeout(30_000);
        page.onConsoleMessage(message -> problems.add(message.type() + ": " + message.text()));
        page.onPageError(error -> problems.add("uncaught: " + error));
        return page;
    }

    /** Console messages, uncaught errors and policy violations (Chromium logs them) so far. */
    List<String> problems() {
        return problems;
    }

    @Override
    public void close() {
        context.close();
    }
}
