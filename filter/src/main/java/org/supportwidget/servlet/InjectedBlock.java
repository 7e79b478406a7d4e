package org.supportwidget.servlet;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.supportwidget.PageWidget;

/** The block that a page gets if no tag has rendered one. */
final class InjectedBlock {
    private final PageWidget page;

    InjectedBlock(PageWidget page) {
        this.page = page;
    }

    /** The block in ASCII; empty if the page has one already, or must not have one. */
    String text() {
        try {
            return page.isRendered() ? "" : page.widget(null);
        } catch (RuntimeException e) {
            Logger.getLogger("org.supportwidget")
                    .log(Level.WARNING, "No block was put into the page", e);
            return "";
        }
    }
}
