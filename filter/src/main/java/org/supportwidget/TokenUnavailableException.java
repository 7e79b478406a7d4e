package org.supportwidget;

/**
 * A vendor that makes the tokens itself gave none: it is down, slow, or refuses the application.
 * The page is answered with 503 and may ask again; the user stays signed in.
 */
public final class TokenUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message without any value of the identity and without a secret
     */
    public TokenUnavailableException(String message) {
        super(message);
    }
}
