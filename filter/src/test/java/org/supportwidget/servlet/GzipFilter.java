package org.supportwidget.servlet;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Compresses inside the application. */
final class GzipFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Zipped zipped = new Zipped((HttpServletResponse) response);
        chain.doFilter(request, zipped);
        zipped.finish();
    }

    private static final class Zipped extends HttpServletResponseWrapper {
        private @Nullable GZIPOutputStream zip;
        private @Nullable PrintWriter writer;

        Zipped(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            if (zip == null) {
                setHeader("Content-Encoding", "gzip");
                zip = new GZIPOutputStream(getResponse().getOutputStream());
            }
            return new Stream(zip);
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            if (writer == null) {
                writer =
                        new PrintWriter(
                                new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8));
            }
            return writer;
        }

        @Override
        public void setContentLength(int length) {}

        void finish() throws IOException {
            if (writer != null) {
                writer.flush();
            }
            if (zip != null) {
                zip.finish();
            }
        }
    }

    /** A servlet's stream over any other. */
    static final class Stream extends ServletOutputStream {
        private final OutputStream out;

        Stream(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException();
        }
    }
}
