package org.supportwidget.taglib;

import jakarta.servlet.jsp.PageContext;
import jakarta.servlet.jsp.tagext.SimpleTagSupport;
import java.io.IOException;
import org.supportwidget.PageWidget;
import org.supportwidget.WidgetPresence;

/** A tag that writes what the page's widget renders. */
abstract class SupportTag extends SimpleTagSupport {

    @Override
    public final void doTag() throws IOException {
        PageContext page = (PageContext) getJspContext();
        String html =
                WidgetPresence.find(
                                page.getRequest()::getAttribute,
                                page.getServletContext()::getAttribute)
                        .map(this::render)
                        .orElse("");
        page.getOut().write(html);
    }

    abstract String render(PageWidget widget);
}
