package org.supportwidget;

import org.jspecify.annotations.Nullable;
import org.supportwidget.signing.SigningSecret;

/**
 * Tells one user of a vendor's from another in the browser, and tells nobody without the key who
 * the user is: a truncated HMAC over vendor, id and e-mail. The same on every node and after a
 * restart; another when id or e-mail change, not when the name does.
 */
final class Fingerprint {
    /** Nobody's. */
    static final String NOBODY = "";

    /**
     * 128 bits: enough to tell users apart, and too little to pass for a verification hash, which
     * has 256.
     */
    private static final int HEX_DIGITS = 32;

    private Fingerprint() {}

    static String of(SigningSecret key, String vendor, Identity identity) {
        String message =
                "support-widget fingerprint\n"
                        + vendor
                        + part(identity.id())
                        + part(identity.email());
        return key.hmacSha256(message).substring(0, HEX_DIGITS);
    }

    /** With the length in front, so that no two pairs of values read alike. */
    private static String part(@Nullable String value) {
        return value == null ? "\n-" : "\n" + value.length() + ":" + value;
    }
}
