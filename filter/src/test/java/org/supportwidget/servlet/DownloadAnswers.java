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

/** Answers as long as the query says, and how much was allocated while the last one was written. */
final class DownloadAnswers {
    static final Map<String, Application.Case> CASES = new TreeMap<>();

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** How many bytes, or characters, the application writes at once. */
    static final int PIECE = 8192;

    private static volatile long allocated;

    private DownloadAnswers() {}

    static {
        downloads();
    }

    private static void downloads() {
        CASES.put("part-allocated", (q, r) -> r.getWriter().print(allocated));
        CASES.put(
                "part-download-long",
                (q, r) -> {
                    r.setContentType("application/octet-stream");
                    r.setContentLengthLong(size(q));
                    stream(r.getOutputStream(), size(q));
                });
        CASES.put(
                "part-download-header",
                (q, r) -> {
                    r.setHeader("Content-Length", Long.toString(size(q)));
                    r.setHeader("Content-Type", "application/zip");
                    r.setHeader("Content-Disposition", "attachment");
                    stream(r.getOutputStream(), size(q));
                });
        CASES.put(
                "part-download-chunked",
                (q, r) -> {
                    r.setContentType("application/json");
                    stream(r.getOutputStream(), size(q));
                });
        CASES.put(
                "part-download-typeless",
                (q, r) -> {
                    r.setContentLengthLong(size(q));
                    stream(r.getOutputStream(), size(q));
                });
        CASES.put(
                "part-download-writer",
                (q, r) -> {
                    r.setContentType("text/csv;charset=ISO-8859-1");
                    write(r.getWriter(), size(q));
                });
        CASES.put(
                "part-download-page",
                (q, r) -> {
                    r.setContentType("text/html;charset=UTF-8");
                    stream(r.getOutputStream(), size(q));
                });
    }

    private static long size(HttpServletRequest request) {
        return Long.parseLong(request.getQueryString());
    }

    private static void stream(ServletOutputStream out, long size) throws IOException {
        byte[] piece = new byte[PIECE];
        Arrays.fill(piece, (byte) 'x');
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        for (long left = size; left > 0; left -= PIECE) {
            out.write(piece, 0, (int) Math.min(PIECE, left));
        }
        allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }

    private static void write(PrintWriter out, long size) {
        String piece = "x".repeat(PIECE);
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        for (long left = size; left > 0; left -= PIECE) {
            out.write(piece, 0, (int) Math.min(PIECE, left));
        }
        allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }
}
