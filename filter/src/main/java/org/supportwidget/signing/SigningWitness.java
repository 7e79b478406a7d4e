package org.supportwidget.signing;

/** Sees what a secret signs, so that {@code check} can show it. Sees no secret. */
@FunctionalInterface
public interface SigningWitness {
    /** Sees nothing. */
    SigningWitness NONE = (secret, message, result) -> {};

    /**
     * Something has been signed.
     *
     * @param secret with which
     * @param message the text whose UTF-8 form was signed; of a JSON Web Token its claims
     * @param result the hash, or the token in compact form
     */
    void signed(SigningSecret secret, String message, String result);
}
