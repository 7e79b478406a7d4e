package org.supportwidget.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Answers of which listeners hear: those named {@code page-…} are pages. */
final class ListenedAnswers {
    static final Map<String, Application.Case> CASES = new TreeMap<>();

    private static final String PAGE = Pages.of(1_000);
    private static final byte[] BYTES = PAGE.getBytes(StandardCharsets.UTF_8);
    private static final byte[] JSON = "{\"a\":[1,2]}".getBytes(StandardCharsets.UTF_8);

    private ListenedAnswers() {}

    static {
        asyncErrors();
        listeners();
    }

    private static void add(String name, Application.Case answer) {
        CASES.put(name, answer);
    }

    private static void html(ServletResponse response) {
        response.setContentType("text/html;charset=UTF-8");
    }

    private static void write(AsyncContext context, byte[] bytes) throws IOException {
        context.getResponse().getOutputStream().write(bytes);
    }

    private static void asyncErrors() {
        add(
                "async-timeout",
                (q, r) -> {
                    AsyncContext context = q.startAsync(q, r);
                    context.setTimeout(50);
                    context.addListener(
                            new Listener() {
                                @Override
                                public void onTimeout(AsyncEvent event) throws IOException {
                                    r.setHeader("ETag", "\"1\"");
                                    r.setContentLength(JSON.length);
                                    event.getSuppliedResponse();
                                    write(event.getAsyncContext(), JSON);
                                    event.getAsyncContext().complete();
                                }
                            });
                });
        add(
                "page-async-timeout",
                (q, r) -> {
                    AsyncContext context = q.startAsync(q, r);
                    context.setTimeout(50);
                    context.addListener(
                            new Listener() {
                                @Override
                                public void onTimeout(AsyncEvent event) throws IOException {
                                    html(r);
                                    r.getWriter().write("<!DOCTYPE html><html><body>late");
                                    event.getAsyncContext().complete();
                                }
                            },
                            q,
                            r);
                });
    }

    private static void listeners() {
        add(
                "write-listener",
                (q, r) -> {
                    r.setContentType("application/octet-stream");
                    nonBlocking(q, r, Pages.of(200_000).getBytes(StandardCharsets.UTF_8));
                });
        add(
                "write-listener-page",
                (q, r) -> {
                    html(r);
                    r.setContentLength(BYTES.length);
                    r.setHeader("Content-MD5", "x");
                    nonBlocking(q, r, BYTES);
                });
    }

    private static void nonBlocking(
            HttpServletRequest request, HttpServletResponse response, byte[] bytes)
            throws IOException {
        AsyncContext context = request.startAsync(request, response);
        ServletOutputStream out = response.getOutputStream();
        out.setWriteListener(
                new WriteListener() {
                    private int written;

                    @Override
                    public void onWritePossible() throws IOException {
                        while (out.isReady()) {
                            if (written == bytes.length) {
                                context.complete();
                                return;
                            }
                            int length = Math.min(10_000, bytes.length - written);
                            out.write(bytes, written, length);
                            written += length;
                        }
                    }

                    @Override
                    public void onError(Throwable t) {
                        context.complete();
                    }
                });
    }

    private abstract static class Listener implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) throws IOException {}

        @Override
        public void onError(AsyncEvent event) throws IOException {}

        @Override
        public void onStartAsync(AsyncEvent event) throws IOException {}
    }
}
