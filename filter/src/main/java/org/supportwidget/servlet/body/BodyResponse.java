package org.supportwidget.servlet.body;

import java.io.IOException;
import java.util.Locale;

/** What a stream or a writer asks of the response that it belongs to. */
public interface BodyResponse {
    /** The headers are about to leave, and what is kept of the page but its end. */
    void commit() throws IOException;

    /** The application has closed a page of which no body came, because only its head is wanted. */
    void flushHeadOfPage() throws IOException;

    /** Whether another thread writes the page. */
    boolean goesOnAsynchronously();

    /** In bytes. */
    int getBufferSize();

    /** The charset of the page. */
    String getCharacterEncoding();

    /** The locale of the page. */
    Locale getLocale();
}
