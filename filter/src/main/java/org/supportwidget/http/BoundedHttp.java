package org.supportwidget.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A GET or POST that can be neither held nor flooded: every step (connecting, one read) has a time
 * limit, the whole has one, and a body over {@value #MAX_BODY} bytes is dropped. Redirects are not
 * followed. Immutable and thread-safe.
 */
public final class BoundedHttp {
    /** Longest body that is read, in bytes. */
    public static final int MAX_BODY = 1 << 20;

    private final int stepMillis;
    private final Duration total;

    /**
     * @param step how long connecting, and each single read, may take
     * @param total how long all of it may take
     */
    public BoundedHttp(Duration step, Duration total) {
        this.stepMillis = Math.toIntExact(step.toMillis());
        this.total = total;
    }

    /**
     * Sends one request and waits for the answer.
     *
     * @param headers request fields; their values must be printable ASCII
     * @throws IOException if there is no complete answer in time, or its body is too long
     */
    public HttpAnswer send(URI uri, Map<String, String> headers) throws IOException {
        return withinTotal(connection(uri, headers), new byte[0]);
    }

    /**
     * Posts JSON and waits for the answer.
     *
     * @param headers as for {@link #send}
     * @throws IOException as {@link #send}
     */
    public HttpAnswer post(URI uri, Map<String, String> headers, String json) throws IOException {
        HttpURLConnection connection = connection(uri, headers);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        return withinTotal(connection, json.getBytes(StandardCharsets.UTF_8));
    }

    private HttpURLConnection connection(URI uri, Map<String, String> headers) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setConnectTimeout(stepMillis);
        connection.setReadTimeout(stepMillis);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setRequestProperty("Accept", "application/json");
        // Else closing would read what is left of the body, however slowly it comes.
        connection.setRequestProperty("Connection", "close");
        headers.forEach(connection::setRequestProperty);
        return connection;
    }

    /**
     * A time-out of the connection begins anew with every byte, and header fields that trickle in
     * cannot be interrupted; so the exchange has a thread of its own that can be left behind.
     */
    private HttpAnswer withinTotal(HttpURLConnection connection, byte[] sent) throws IOException {
        long deadline = System.nanoTime() + total.toNanos();
        AtomicBoolean inBody = new AtomicBoolean();
        FutureTask<HttpAnswer> exchange =
                new FutureTask<>(() -> exchange(connection, sent, inBody, deadline));
        start(exchange);
        try {
            return exchange.get(total.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            abandon(connection, inBody);
            throw late();
        } catch (InterruptedException e) {
            abandon(connection, inBody);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for an answer");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure
                    ? failure
                    : new IOException("no answer", e.getCause());
        }
    }

    /**
     * The body is read up to the deadline and no further. The header fields can only be cut off, in
     * a thread of its own, as disconnecting may wait for a read under way.
     */
    private static void abandon(HttpURLConnection connection, AtomicBoolean inBody) {
        if (!inBody.get()) {
            start(connection::disconnect);
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "support-widget-http");
        thread.setDaemon(true);
        thread.start();
    }

    private HttpAnswer exchange(
            HttpURLConnection connection, byte[] sent, AtomicBoolean inBody, long deadline)
            throws IOException {
        try {
            if (connection.getDoOutput()) {
                connection.getOutputStream().write(sent);
            }
            int status = connection.getResponseCode();
            inBody.set(true);
            byte[] body = status == 200 ? body(connection, deadline) : new byte[0];
            return HttpAnswer.of(status, connection.getHeaderField("Retry-After"), body);
        } finally {
            connection.disconnect();
        }
    }

    private byte[] body(HttpURLConnection connection, long deadline) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        InputStream in = connection.getInputStream(); // closed by disconnect()
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            body.write(buffer, 0, n);
            if (body.size() > MAX_BODY) {
                throw new IOException("the answer is longer than " + MAX_BODY + " bytes");
            }
            if (System.nanoTime() - deadline > 0) {
                throw late();
            }
        }
        // Java takes a body that breaks off before its Content-Length for a whole one.
        if (body.size() < connection.getContentLengthLong()) {
            throw new EOFException("the answer broke off after " + body.size() + " bytes");
        }
        return body.toByteArray();
    }

    private SocketTimeoutException late() {
        return new SocketTimeoutException("no complete answer within " + total);
    }
}
