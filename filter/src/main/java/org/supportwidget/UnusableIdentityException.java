package org.supportwidget;

/**
 * A vendor cannot verify this user: a value that it needs is missing or cannot be signed safely.
 * The vendor renders nothing for the user and the reason is logged, so the message names what is
 * wrong and never the value.
 */
public final class UnusableIdentityException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * An exception with its reason.
     *
     * @param reason for example {@code "the e-mail is blank"}; holds no personal data
     */
    public UnusableIdentityException(String reason) {
        super(reason);
    }
}
