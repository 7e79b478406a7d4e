package org.supportwidget.servlet.body;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.Charset;
import org.supportwidget.inject.ByteTail;
import org.supportwidget.servlet.answer.Answer;
import org.supportwidget.servlet.container.ContainerMethods;

/** The stream of an answer that may be a page. */
public final class PageStream extends ServletOutputStream {
    private final Answer answer;
    private final BodyResponse response;
    private final ServletOutputStream container;
    private final PageBody<ByteTail> body;

    /**
     * @param container the container's own stream
     */
    public PageStream(Answer answer, BodyResponse response, ServletOutputStream container) {
        this.answer = answer;
        this.response = response;
        this.container = container;
        body =
                new PageBody<>(
                        answer,
                        response,
                        (syntax, window, host) -> new ByteTail(syntax, window, host, container));
    }

    /** The body that is written here. */
    public PageBody<?> body() {
        return body;
    }

    @Override
    public void write(int b) throws IOException {
        ByteTail page = body.tail(b & 0xFF);
        if (page == null) {
            container.write(b);
        } else {
            page.write(b);
            body.written();
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return;
        }
        ByteTail page = body.tail(bytes[offset] & 0xFF);
        if (page == null) {
            container.write(bytes, offset, length);
        } else {
            page.write(bytes, offset, length);
            body.written();
        }
    }

    /** Some containers write text in the page's charset, others as ISO-8859-1. */
    @Override
    public void print(String text) throws IOException {
        String shown = String.valueOf(text);
        if (shown.isEmpty()) {
            return;
        }
        if (body.tail(shown.charAt(0)) == null) {
            container.print(text);
        } else if (ContainerMethods.printsInCharset(container)) {
            write(shown.getBytes(Charset.forName(response.getCharacterEncoding())));
        } else {
            super.print(text);
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
        response.flushHeadOfPage();
        container.close();
    }

    @Override
    public boolean isReady() {
        return container.isReady();
    }

    /**
     * Non-blocking writes cannot take more bytes than the application counts on, so the answer
     * passes as it is.
     */
    @Override
    public void setWriteListener(WriteListener listener) {
        answer.becomeOther();
        container.setWriteListener(listener);
    }
}
