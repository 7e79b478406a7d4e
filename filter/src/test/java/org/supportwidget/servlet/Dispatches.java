package org.supportwidget.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Answers that take more than one dispatch: those named {@code page-…} are pages. */
final class Dispatches {
    static final Map<String, Application.Case> CASES = new TreeMap<>();

    private static final String PAGE = Pages.of(1_000);
    private static final byte[] BYTES = PAGE.getBytes(StandardCharsets.UTF_8);
    private static final byte[] JSON = "{\"a\":[1,2]}".getBytes(StandardCharsets.UTF_8);
    private static final int END = PAGE.indexOf("</body>");

    private Dispatches() {}

    static {
        forwards();
        includes();
        errors();
        async();
        asyncErrors();
        listeners();
    }

    private static void add(String name, Application.Case answer) {
        CASES.put(name, answer);
    }

    private static void html(ServletResponse response) {
        response.setContentType("text/html;charset=UTF-8");
    }

    private static void forward(String name, String target) {
        add(name, (q, r) -> dispatcher(q, target).forward(q, r));
    }

    private static RequestDispatcher dispatcher(HttpServletRequest request, String target) {
        return request.getRequestDispatcher(target);
    }

    private static void forwards() {
        forward("page-forward", "/case/page-writer-49152");
        forward("page-forward-small", "/case/page-writer-200");
        forward("page-forward-stream", "/case/page-stream-200");
        forward("page-forward-twice", "/case/page-forward");
        forward("page-forward-no-end", "/case/page-markup-no-end");
        forward("page-forward-static", "/page.html");
        forward("page-forward-static-large", "/large.html");
        forward("forward-json", "/case/json-writer");
        forward("forward-json-length", "/case/json-stream-length");
        forward("forward-static", "/style.css");
        forward("forward-not-modified", "/case/not-modified");
        forward("forward-empty", "/case/empty");
        forward("forward-redirect", "/case/redirect-with-headers");
        forward("forward-not-found", "/case/not-found-with-headers");
        forward("forward-typeless", "/case/typeless-with-validators");
        forward("forward-fragment", "/case/markup-fragment-long");
        add(
                "page-forward-after-output",
                (q, r) -> {
                    html(r);
                    r.getWriter().write("<p>dropped");
                    dispatcher(q, "/case/page-writer-200").forward(q, r);
                });
        add(
                "page-forward-after-page",
                (q, r) -> {
                    html(r);
                    r.getWriter().write(PAGE);
                    dispatcher(q, "/case/page-writer-200").forward(q, r);
                });
        add(
                "forward-after-length",
                (q, r) -> {
                    r.setHeader("ETag", "\"1\"");
                    dispatcher(q, "/case/json-stream-length").forward(q, r);
                });
    }

    private static void includes() {
        add(
                "page-include",
                (q, r) -> {
                    html(r);
                    r.getWriter().write(PAGE, 0, END);
                    dispatcher(q, "/case/part").include(q, r);
                    r.getWriter().write(PAGE, END, PAGE.length() - END);
                });
        add(
                "page-include-all",
                (q, r) -> {
                    html(r);
                    dispatcher(q, "/case/page-writer-49152").include(q, r);
                });
        add(
                "page-include-static",
                (q, r) -> {
                    html(r);
                    r.getOutputStream().write(BYTES, 0, END);
                    dispatcher(q, "/small.json").include(q, r);
                    r.getOutputStream().write(BYTES, END, BYTES.length - END);
                });
        add(
                "page-include-static-first",
                (q, r) -> {
                    html(r);
                    r.setHeader("ETag", "\"own\"");
                    r.setContentLength(17_000);
                    r.reset();
                    html(r);
                    dispatcher(q, "/page.html").include(q, r);
                });
        add(
                "include-static",
                (q, r) -> {
                    r.setContentType("text/plain");
                    r.setHeader("ETag", "\"own\"");
                    dispatcher(q, "/style.css").include(q, r);
                    dispatcher(q, "/small.json").include(q, r);
                    r.getOutputStream().write(JSON);
                });
        add(
                "include-with-length",
                (q, r) -> {
                    r.setContentType("application/json");
                    r.setContentLength(JSON.length);
                    r.setHeader("ETag", "\"own\"");
                    dispatcher(q, "/case/part-json").include(q, r);
                });
        add(
                "include-fragment",
                (q, r) -> {
                    html(r);
                    r.setHeader("Content-MD5", "x");
                    r.setContentLength(10);
                    dispatcher(q, "/case/part").include(q, r);
                });
        add(
                "part",
                (q, r) -> {
                    r.setContentLength(3);
                    r.setContentType("text/plain");
                    r.setHeader("ETag", "\"part\"");
                    r.getWriter().write("<b>in</b>\n");
                });
        add(
                "part-json",
                (q, r) -> {
                    r.setContentLength(3);
                    r.setStatus(500);
                    r.setHeader("ETag", "\"part\"");
                    r.getOutputStream().write(JSON);
                });
    }

    private static void errors() {
        add("page-error", (q, r) -> r.sendError(418));
        add(
                "page-error-half-rendered",
                (q, r) -> {
                    html(r);
                    r.setHeader("ETag", "\"1\"");
                    r.getWriter().write(PAGE, 0, 500);
                    throw new ArithmeticException("by intention");
                });
        add(
                "page-error-rendered",
                (q, r) -> {
                    html(r);
                    r.getOutputStream().write(BYTES);
                    r.sendError(418);
                });
        forward("page-error-in-forward", "/case/page-error");
        add(
                "error-container-half-rendered",
                (q, r) -> {
                    html(r);
                    r.getWriter().write(PAGE, 0, 500);
                    throw new IllegalStateException("by intention");
                });
        CASES.put(
                "part-teapot",
                (q, r) -> {
                    html(r);
                    r.getWriter().write(Pages.with("<p>teapot"));
                });
        CASES.put(
                "part-login",
                (q, r) -> {
                    html(r);
                    r.getWriter().write(Pages.with("<form method=post action=j_security_check>"));
                });
    }

    /** Something that an application does in a thread of its own. */
    private interface Later {
        void run(AsyncContext context) throws IOException;
    }

    private static void later(AsyncContext context, Later later) {
        context.setTimeout(10_000);
        context.start(
                () -> {
                    try {
                        later.run(context);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private static void write(AsyncContext context, byte[] bytes) throws IOException {
        context.getResponse().getOutputStream().write(bytes);
    }

    private static void async() {
        add(
                "page-async",
                (q, r) ->
                        later(
                                q.startAsync(q, r),
                                context -> {
                                    html(context.getResponse());
                                    context.getResponse().getWriter().write(PAGE);
                                    context.complete();
                                }));
        add(
                "page-async-no-end",
                (q, r) ->
                        later(
                                q.startAsync(q, r),
                                context -> {
                                    html(context.getResponse());
                                    context.getResponse().getWriter().write("<html><body><p>one");
                                    context.complete();
                                }));
        add(
                "page-async-begun-before",
                (q, r) -> {
                    html(r);
                    r.getWriter().write(PAGE, 0, END + 2);
                    later(
                            q.startAsync(q, r),
                            context -> {
                                context.getResponse()
                                        .getWriter()
                                        .write(PAGE, END + 2, PAGE.length() - END - 2);
                                context.complete();
                            });
                });
        add(
                "page-async-complete-before",
                (q, r) -> {
                    html(r);
                    r.getWriter().write(PAGE);
                    q.startAsync(q, r).complete();
                });
        add(
                "async-json",
                (q, r) ->
                        later(
                                q.startAsync(q, r),
                                context -> {
                                    r.setContentType("application/json");
                                    r.setContentLength(JSON.length);
                                    r.setHeader("ETag", "\"1\"");
                                    write(context, JSON);
                                    context.complete();
                                }));
        add(
                "async-not-modified",
                (q, r) ->
                        later(
                                q.startAsync(q, r),
                                context -> {
                                    r.setStatus(304);
                                    r.setHeader("ETag", "\"1\"");
                                    context.complete();
                                }));
        add(
                "async-bare",
                (q, r) -> {
                    r.setHeader("ETag", "\"1\"");
                    r.setContentType("application/json");
                    r.setContentLength(JSON.length);
                    later(
                            q.startAsync(),
                            context -> {
                                write(context, JSON);
                                context.complete();
                            });
                });
        add(
                "async-bare-page",
                (q, r) -> {
                    r.setContentLength(BYTES.length);
                    html(r);
                    later(
                            q.startAsync(),
                            context -> {
                                write(context, BYTES);
                                context.complete();
                            });
                });
        dispatched("page-async-dispatch", "/case/page-writer-200", true);
        dispatched("page-async-dispatch-no-end", "/case/page-markup-no-end", true);
        dispatched("page-async-dispatch-large", "/case/page-stream-49152", true);
        dispatched("page-async-bare-dispatch", "/case/page-writer-200", false);
        dispatched("page-async-dispatch-async", "/case/page-async-no-end", true);
        dispatched("page-async-dispatch-error", "/case/page-error", true);
        dispatched("page-async-dispatch-static", "/page.html", true);
        dispatched("async-dispatch-json", "/case/json-stream-length", true);
        dispatched("async-dispatch-static", "/style.css", true);
        dispatched("async-dispatch-not-modified", "/case/not-modified", true);
        dispatched("async-bare-dispatch-static", "/style.css", false);
        dispatched("async-bare-dispatch-not-modified", "/case/not-modified", false);
    }

    private static void dispatched(String name, String target, boolean wrapped) {
        add(
                name,
                (q, r) -> {
                    if (q.getDispatcherType() == DispatcherType.ASYNC) {
                        throw new IllegalStateException("dispatched to itself");
                    }
                    AsyncContext context = wrapped ? q.startAsync(q, r) : q.startAsync();
                    context.start(() -> context.dispatch(target));
                });
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
