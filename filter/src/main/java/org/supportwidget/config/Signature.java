package org.supportwidget.config;

import org.supportwidget.signing.SigningSecret;

/**
 * Something that an engine has signed while somebody looked on.
 *
 * @param key the key that keeps the secret, for example {@code thread.secret}
 * @param secret which can sign, but not be read
 * @param message whose UTF-8 form was signed; of a JSON Web Token its claims
 * @param result the hash in hexadecimal, or the token in compact form
 */
public record Signature(String key, SigningSecret secret, String message, String result) {
    /** Whether it is a JSON Web Token. */
    public boolean isToken() {
        return result.indexOf('.') >= 0;
    }

    @Override
    public String toString() {
        return "Signature[" + key + "]";
    }
}
