package org.supportwidget.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Answers that write their next part only when another request, {@code part-turn}, says so: one
 * with the same query.
 */
final class TurnAnswers {
    static final Map<String, Application.Case> CASES = new TreeMap<>();

    private static final int PATIENCE = 60;

    /** How many parts each of these answers has. */
    static final int TURNS = 4;

    private static final Map<String, Semaphore> GIVEN = new ConcurrentHashMap<>();

    private TurnAnswers() {}

    static {
        turns();
    }

    /** The text of a part. */
    static String part(int number) {
        return "data: <p>part " + number + "</p>\n\n";
    }

    private static void turns() {
        CASES.put("part-turn", (q, r) -> given(q).release());
        CASES.put("part-turns-writer", (q, r) -> write(q, r, "text/event-stream;charset=UTF-8"));
        CASES.put("part-turns-page", (q, r) -> write(q, r, "text/html;charset=UTF-8"));
        CASES.put("part-turns-stream", (q, r) -> stream(given(q), r));
        CASES.put("part-turns-page-stream", (q, r) -> streamPage(given(q), r));
        CASES.put("part-turns-page-closed", (q, r) -> close(given(q), r));
        CASES.put(
                "part-turns-async",
                (q, r) -> {
                    Semaphore turns = given(q);
                    AsyncContext context = q.startAsync(q, r);
                    context.setTimeout(TimeUnit.SECONDS.toMillis(PATIENCE));
                    context.start(() -> later(turns, context));
                });
    }

    private static Semaphore given(HttpServletRequest request) {
        return GIVEN.computeIfAbsent(request.getQueryString(), query -> new Semaphore(0));
    }

    private static void later(Semaphore turns, AsyncContext context) {
        try {
            stream(turns, context.getResponse());
            context.complete();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(HttpServletRequest request, ServletResponse response, String type)
            throws IOException {
        response.setContentType(type);
        PrintWriter out = response.getWriter();
        for (int i = 0; i < TURNS; i++) {
            await(given(request));
            out.write(part(i));
            out.flush();
        }
    }

    private static void stream(Semaphore turns, ServletResponse response) throws IOException {
        response.setContentType("text/event-stream");
        for (int i = 0; i < TURNS; i++) {
            await(turns);
            response.getOutputStream().write(part(i).getBytes(StandardCharsets.UTF_8));
            response.flushBuffer();
        }
    }

    private static void streamPage(Semaphore turns, ServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        for (int i = 0; i < TURNS; i++) {
            await(turns);
            response.getOutputStream().write(part(i).getBytes(StandardCharsets.UTF_8));
            response.getOutputStream().flush();
        }
    }

    /** What is closed is complete before the application returns. */
    private static void close(Semaphore turns, ServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        for (int i = 0; i < TURNS; i++) {
            await(turns);
            response.getWriter().write(part(i));
        }
        response.getWriter().close();
        await(turns);
    }

    private static void await(Semaphore turns) throws IOException {
        try {
            if (!turns.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                throw new IOException("the part before has not arrived");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
