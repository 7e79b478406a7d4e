package org.supportwidget.servlet.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.supportwidget.OnceLog;
import org.supportwidget.PageControl;
import org.supportwidget.inject.AsciiText;
import org.supportwidget.inject.Syntax;
import org.supportwidget.web.InjectionSettings;

/** The block that a page gets if no tag has rendered one. */
final class InjectedBlock {
    private static final OnceLog LOG = new OnceLog(Logger.getLogger("org.supportwidget"));
    private static final String SCRIPT = "<script ";

    /** In an XML page, an element without a prefix need not be one of XHTML. */
    private static final String XHTML_SCRIPT = "<script xmlns=\"http://www.w3.org/1999/xhtml\" ";

    private final PageControl page;
    private final boolean frames;

    /**
     * @param frames whether it does its work in frames too
     */
    InjectedBlock(PageControl page, boolean frames) {
        this.page = page;
        this.frames = frames;
    }

    /**
     * The block for the page that answers a request, or {@code null} if it is to get none. What a
     * whole document that a script fetches is to get, belongs here.
     */
    static @Nullable InjectedBlock of(
            InjectionSettings settings, HttpServletRequest request, PageControl page) {
        return PageGate.opens(settings, request)
                ? new InjectedBlock(page, settings.frames())
                : null;
    }

    /** The block; no parts if the page has one already, or must not have one. */
    List<AsciiText> parts(Syntax syntax) {
        try {
            List<AsciiText> parts = page.injected(frames);
            return syntax == Syntax.XML ? parts.stream().map(InjectedBlock::xhtml).toList() : parts;
        } catch (RuntimeException e) {
            String message = "No block was put into the page";
            LOG.count(Level.WARNING, message + e.getClass().getName(), message, e);
            return List.of();
        }
    }

    private static AsciiText xhtml(AsciiText part) {
        String text = part.toString();
        return text.contains(SCRIPT) ? AsciiText.of(text.replace(SCRIPT, XHTML_SCRIPT)) : part;
    }
}
