package org.supportwidget.servlet.body;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.supportwidget.inject.CharTail;
import org.supportwidget.servlet.answer.Answer;

/**
 * The writer of an answer that may be a page, over the container's own writer: only that one
 * settles the page's charset as the container would.
 */
final class PageWriter extends Writer {
    private final BodyResponse response;
    private final PrintWriter container;
    private final PageBody<CharTail> body;

    PageWriter(Answer answer, BodyResponse response, PrintWriter container) {
        this.response = response;
        this.container = container;
        body =
                new PageBody<>(
                        answer,
                        response,
                        (syntax, window, host) -> new CharTail(syntax, window, host, container));
    }

    PageBody<?> body() {
        return body;
    }

    @Override
    public void write(int c) throws IOException {
        CharTail page = body.tail(c);
        if (page == null) {
            container.write(c);
        } else {
            page.write(c);
            body.written();
        }
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
        if (length == 0) {
            return;
        }
        CharTail page = body.tail(chars[offset]);
        if (page == null) {
            container.write(chars, offset, length);
        } else {
            page.write(chars, offset, length);
            body.written();
        }
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        if (length == 0) {
            return;
        }
        CharTail page = body.tail(text.charAt(offset));
        if (page == null) {
            container.write(text, offset, length);
        } else {
            page.write(text, offset, length);
            body.written();
        }
    }

    @Override
    public void flush() throws IOException {
        response.commit();
        container.flush();
    }

    @Override
    public void close() throws IOException {
        body.finish();
        response.commit();
        container.close();
    }
}
