package org.supportwidget.signing;

/**
 * A token that must not be trusted. The message is one short reason that reads on after "refused:
 * ". It holds no part of the token, so it may be logged.
 */
public final class InvalidJwtException extends Exception {
    private static final long serialVersionUID = 1L;

    public InvalidJwtException(String reason) {
        super(reason);
    }
}
