package org.supportwidget.http;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered.
 *
 * @param status the status code; a redirect is an answer like any other
 * @param retryAfter the field {@code Retry-After} as sent, or {@code null}
 * @param text the body read as UTF-8; empty unless the status is 200
 */
public record HttpAnswer(int status, @Nullable String retryAfter, String text) {

    static HttpAnswer of(int status, @Nullable String retryAfter, byte[] body) {
        return new HttpAnswer(status, retryAfter, new String(body, StandardCharsets.UTF_8));
    }

    /** Shows no body: it may hold personal data. */
    @Override
    public String toString() {
        return "HttpAnswer[" + status + "]";
    }
}
