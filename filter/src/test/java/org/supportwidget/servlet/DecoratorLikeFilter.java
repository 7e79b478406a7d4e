package org.supportwidget.servlet;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Holds the page and writes it after the servlet has returned, as SiteMesh does. */
final class DecoratorLikeFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Held held = new Held((HttpServletResponse) response);
        chain.doFilter(request, held);
        held.writer.flush();
        byte[] page = held.bytes.toByteArray();
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    private static final class Held extends HttpServletResponseWrapper {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final PrintWriter writer =
                new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));

        Held(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return new GzipFilter.Stream(bytes);
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
        }
    }
}
