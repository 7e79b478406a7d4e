package org.supportwidget.servlet;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Behaves like Spring Security: the user is known to its request only, and there only while its
 * filter is in the chain; its headers are written as late as possible, each only if there is none:
 * when its response is flushed, closed or filled, or at the end of the filter.
 */
final class SecurityLikeFilter implements Filter {
    private static final ThreadLocal<String> USER = new ThreadLocal<>();

    static final String POLICY = "default-src 'self'; script-src 'self'";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        LateHeaders late = new LateHeaders((HttpServletResponse) response);
        USER.set("dave");
        try {
            chain.doFilter(new UserRequest((HttpServletRequest) request), late);
        } finally {
            late.writeHeaders();
            USER.remove();
        }
    }

    private static final class UserRequest extends HttpServletRequestWrapper {

        UserRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable Principal getUserPrincipal() {
            String user = USER.get();
            return user == null ? null : () -> user;
        }
    }

    private static final class LateHeaders extends HttpServletResponseWrapper {
        private long length = -1;
        private long written;
        private boolean done;

        LateHeaders(HttpServletResponse response) {
            super(response);
        }

        void writeHeaders() {
            if (!done) {
                done = true;
                header("Content-Security-Policy", POLICY);
                header("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
                header("X-Frame-Options", "DENY");
            }
        }

        private void header(String name, String value) {
            if (!containsHeader(name)) {
                setHeader(name, value);
            }
        }

        private void count(long more) {
            written += more;
            boolean full = getBufferSize() > 0 && written >= getBufferSize();
            if (full || (length > 0 && written >= length)) {
                writeHeaders();
            }
        }

        @Override
        public void setContentLength(int newLength) {
            length = newLength;
            super.setContentLength(newLength);
        }

        @Override
        public void sendError(int status) throws IOException {
            writeHeaders();
            super.sendError(status);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            writeHeaders();
            super.sendRedirect(location);
        }

        @Override
        public void flushBuffer() throws IOException {
            writeHeaders();
            super.flushBuffer();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            return new PrintWriter(new CountingWriter(super.getWriter()));
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return new CountingStream(super.getOutputStream());
        }

        private final class CountingWriter extends Writer {
            private final PrintWriter out;

            CountingWriter(PrintWriter out) {
                this.out = out;
            }

            @Override
            public void write(char[] chars, int offset, int count) {
                count(count);
                out.write(chars, offset, count);
            }

            @Override
            public void flush() {
                writeHeaders();
                out.flush();
            }

            @Override
            public void close() {
                writeHeaders();
                out.close();
            }
        }

        private final class CountingStream extends ServletOutputStream {
            private final ServletOutputStream out;

            CountingStream(ServletOutputStream out) {
                this.out = out;
            }

            @Override
            public void write(int b) throws IOException {
                count(1);
                out.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int count) throws IOException {
                count(count);
                out.write(bytes, offset, count);
            }

            @Override
            public void flush() throws IOException {
                writeHeaders();
                out.flush();
            }

            @Override
            public void close() throws IOException {
                writeHeaders();
                out.close();
            }

            @Override
            public boolean isReady() {
                return out.isReady();
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                out.setWriteListener(listener);
            }
        }
    }
}
