package org.supportwidget.servlet;

import com.sun.management.ThreadMXBean;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Answers as long as the query says, and how much was allocated while one was written: {@code
 * SIZE;NAME}, and then {@code NAME}.
 */
final class DownloadAnswers {
    static final Map<String, Application.Case> CASES = new TreeMap<>();

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** How many bytes, or characters, the application writes at once. */
    static final int PIECE = 8192;

    /**
     * By the name of the download: whoever has all of it may ask before the application is told.
     */
    private static final Map<String, CompletableFuture<Long>> ALLOCATED = new ConcurrentHashMap<>();

    private DownloadAnswers() {}

    static {
        downloads();
    }

    private static void downloads() {
        CASES.put(
                "part-allocated",
                (q, r) ->
                        r.getWriter()
                                .print(
                                        allocated(q.getQueryString())
                                                .orTimeout(4, TimeUnit.SECONDS)
                                                .join()));
        CASES.put(
                "part-download-long",
                (q, r) -> {
                    r.setContentType("application/octet-stream");
                    r.setContentLengthLong(size(q));
                    stream(q, r.getOutputStream());
                });
        CASES.put(
                "part-download-header",
                (q, r) -> {
                    r.setHeader("Content-Length", Long.toString(size(q)));
                    r.setHeader("Content-Type", "application/zip");
                    r.setHeader("Content-Disposition", "attachment");
                    stream(q, r.getOutputStream());
                });
        CASES.put(
                "part-download-chunked",
                (q, r) -> {
                    r.setContentType("application/json");
                    stream(q, r.getOutputStream());
                });
        CASES.put(
                "part-download-typeless",
                (q, r) -> {
                    r.setContentLengthLong(size(q));
                    stream(q, r.getOutputStream());
                });
        CASES.put(
                "part-download-writer",
                (q, r) -> {
                    r.setContentType("text/csv;charset=ISO-8859-1");
                    write(q, r.getWriter());
                });
        CASES.put(
                "part-download-page",
                (q, r) -> {
                    r.setContentType("text/html;charset=UTF-8");
                    stream(q, r.getOutputStream());
                });
    }

    private static long size(HttpServletRequest request) {
        return Long.parseLong(request.getQueryString().replaceFirst(";.*", ""));
    }

    private static CompletableFuture<Long> allocated(String name) {
        return ALLOCATED.computeIfAbsent(name, key -> new CompletableFuture<>());
    }

    private static void stream(HttpServletRequest request, ServletOutputStream out)
            throws IOException {
        byte[] piece = new byte[PIECE];
        Arrays.fill(piece, (byte) 'x');
        long before = allocatedByThread();
        for (long left = size(request); left > 0; left -= PIECE) {
            out.write(piece, 0, (int) Math.min(PIECE, left));
        }
        note(request, before);
    }

    private static void write(HttpServletRequest request, PrintWriter out) {
        String piece = "x".repeat(PIECE);
        long before = allocatedByThread();
        for (long left = size(request); left > 0; left -= PIECE) {
            out.write(piece, 0, (int) Math.min(PIECE, left));
        }
        note(request, before);
    }

    private static void note(HttpServletRequest request, long before) {
        long allocated = allocatedByThread() - before;
        allocated(request.getQueryString().replaceFirst(".*;", "")).complete(allocated);
    }

    private static long allocatedByThread() {
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
