package org.supportwidget.benchmarks;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** A response whose body is copied as a container would, and forgotten. */
final class SunkResponse extends HttpServletResponseWrapper {
    private final String type;
    private final Sink sink = new Sink();

    SunkResponse(String type) {
        super(Nobody.as(HttpServletResponse.class));
        this.type = type;
    }

    /** How many bytes have been written in all. */
    long written() {
        return sink.written;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return sink;
    }

    @Override
    public String getContentType() {
        return type;
    }

    @Override
    public void setContentType(String ignored) {}

    @Override
    public String getCharacterEncoding() {
        return "UTF-8";
    }

    private static final class Sink extends ServletOutputStream {
        private final byte[] buffer = new byte[8_192];
        private long written;

        @Override
        public void write(int b) {
            written++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            for (int i = 0; i < length; i += buffer.length) {
                int part = Math.min(buffer.length, length - i);
                System.arraycopy(bytes, offset + i, buffer, 0, part);
            }
            written += length;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}
    }
}
