package org.supportwidget.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;

/**
 * Answers whose headers two threads set at once: Spring Security does so when a controller returns
 * while what it streams begins to leave.
 */
final class RacedAnswers {
    static final Map<String, Application.Case> CASES = new TreeMap<>();

    static final int HEADERS = 8;

    private RacedAnswers() {}

    static {
        CASES.put(
                "part-raced",
                (q, r) -> {
                    r.setContentType("text/html;charset=UTF-8");
                    AsyncContext context = q.startAsync(q, r);
                    CyclicBarrier start = new CyclicBarrier(2);
                    context.start(() -> answer(context, r, start));
                    await(start);
                    setHeaders(r);
                });
    }

    private static void answer(
            AsyncContext context, HttpServletResponse response, CyclicBarrier start) {
        await(start);
        setHeaders(response);
        try {
            response.getOutputStream().print("<!DOCTYPE html><title>t</title><p>text");
            response.flushBuffer();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        context.complete();
    }

    private static void setHeaders(HttpServletResponse response) {
        set(response, "Content-Security-Policy", "script-src 'self'");
        for (int i = 0; i < HEADERS; i++) {
            set(response, "X-Header-" + i, "set");
        }
    }

    private static void set(HttpServletResponse response, String name, String value) {
        if (!response.containsHeader(name)) {
            response.setHeader(name, value);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
