package org.supportwidget.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Answers that are written asynchronously: those named {@code page-…} are pages. */
final class AsyncAnswers {
    static final Map<String, Application.Case> CASES = new TreeMap<>();

    private static final String PAGE = Pages.of(1_000);
    private static final byte[] BYTES = PAGE.getBytes(StandardCharsets.UTF_8);
    private static final byte[] JSON = "{\"a\":[1,2]}".getBytes(StandardCharsets.UTF_8);
    private static final int END = PAGE.indexOf("</body>");

    private AsyncAnswers() {}

    static {
        async();
    }

    private static void add(String name, Application.Case answer) {
        CASES.put(name, answer);
    }

    private static void html(ServletResponse response) {
        response.setContentType("text/html;charset=UTF-8");
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
        dispatched("page-async-dispatch-error-after-tag", "/case/page-error-after-tag", true);
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
}
