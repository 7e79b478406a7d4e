package org.supportwidget.zendesk;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why Zendesk did not say anything about a visitor. Sealed: these five are all there are. No
 * message holds the API token or personal data.
 */
public abstract sealed class ZendeskChatException extends Exception {
    private static final long serialVersionUID = 1L;

    ZendeskChatException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** 401: the API token is wrong, has expired or was revoked. */
    public static final class Unauthorized extends ZendeskChatException {
        private static final long serialVersionUID = 1L;

        Unauthorized() {
            super("Zendesk refused the API token (401)", null);
        }
    }

    /** 403: the API token is right, but may not read visitors. */
    public static final class Forbidden extends ZendeskChatException {
        private static final long serialVersionUID = 1L;

        Forbidden() {
            super("the API token may not read visitors (403)", null);
        }
    }

    /** 429: too many requests. */
    public static final class TooManyRequests extends ZendeskChatException {
        private static final long serialVersionUID = 1L;

        private final @Nullable Duration retryAfter;

        TooManyRequests(@Nullable Duration retryAfter) {
            super("Zendesk asks for fewer requests (429)", null);
            this.retryAfter = retryAfter;
        }

        /**
         * How long Zendesk asks to wait, never negative (RFC 9110 section 10.2.3); empty if it did
         * not say, or not intelligibly.
         */
        public Optional<Duration> retryAfter() {
            return Optional.ofNullable(retryAfter);
        }
    }

    /** 5xx, no connection, or no complete answer in time: may well work later. */
    public static final class Unavailable extends ZendeskChatException {
        private static final long serialVersionUID = 1L;

        Unavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** An answer that no version of the API gives: another status, or a body of another form. */
    public static final class Malformed extends ZendeskChatException {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message, null);
        }
    }
}
