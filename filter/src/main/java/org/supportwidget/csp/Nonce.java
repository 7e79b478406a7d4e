package org.supportwidget.csp;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * The value of a nonce: what stands between {@code 'nonce-} and {@code '} in a policy, and in the
 * {@code nonce} attribute of an element. To be drawn anew for each response. Case-sensitive.
 *
 * @param value base64 or base64url, with or without padding
 * @see <a href="https://www.w3.org/TR/CSP3/#grammardef-nonce-source">CSP3 §2.3.1, nonce-source</a>
 */
public record Nonce(String value) {
    /** CSP3 §7.1 asks for at least 128 bit. */
    private static final int BYTES = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * The nonce with this value.
     *
     * @throws IllegalArgumentException if the value is not of the grammar {@code base64-value}, so
     *     that it could neither stand in a header nor be matched by a browser
     */
    public Nonce {
        if (!Base64Value.matches(value, 0, value.length())) {
            throw new IllegalArgumentException(
                    "found nonce "
                            + Quoted.text(value)
                            + ", expected base64: letters, digits, + / - _ and at most two = at"
                            + " the end");
        }
    }

    /** A fresh nonce of 128 random bits, in base64 without padding. */
    public static Nonce random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Nonce(Base64.getEncoder().withoutPadding().encodeToString(bytes));
    }

    /**
     * The nonce with this value, from text of unknown origin.
     *
     * @throws IllegalArgumentException as the constructor
     */
    public static Nonce parse(String value) {
        return new Nonce(value);
    }
}
