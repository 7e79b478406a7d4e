package org.supportwidget.signing;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key of HMAC-SHA256, ready to sign. Immutable and thread-safe; it shows nothing of itself. */
final class HmacKey {
    private static final String HMAC_SHA256 = "HmacSHA256";
    private static final int HS256_BYTES = 32;
    private static final int HS512_BYTES = 64;
    private static final byte[] NOTHING = {};

    private final SecretKey key;

    /** How many bytes the key has, before it was filled with zeros. */
    private final int length;

    /**
     * A prototype that has hashed the key's inner pad already (RFC 2104 section 4): cloning it is
     * cheaper than looking up the algorithm and hashing the pad again.
     */
    private final Mac primed;

    HmacKey(byte[] bytes) {
        length = bytes.length;
        // HMAC itself fills a key with zeros (RFC 2104 section 2), so the padded key gives the
        // same MAC, and the JOSE library, which insists on 32 bytes for HS256 and on 64 for HS512,
        // takes it. HMAC's blocks are 64 bytes with SHA-256 and 128 with the others.
        byte[] padded = Arrays.copyOf(bytes, Math.max(length, HS512_BYTES));
        key = new SecretKeySpec(padded, HMAC_SHA256);
        Arrays.fill(padded, (byte) 0);
        primed = newMac();
        primed.update(NOTHING);
    }

    /** For the JOSE library: at least 64 bytes. */
    SecretKey padded() {
        return key;
    }

    /** The key's own bytes, a copy. */
    byte[] bytes() {
        return Arrays.copyOf(key.getEncoded(), length);
    }

    boolean isShorterThan32Bytes() {
        return length < HS256_BYTES;
    }

    /** A MAC that nobody else uses. */
    Mac mac() {
        try {
            return (Mac) primed.clone();
        } catch (CloneNotSupportedException e) {
            return newMac(); // a provider of the platform's own, such as a hardware token's
        }
    }

    private Mac newMac() {
        try {
            Mac mac = Mac.getInstance(HMAC_SHA256);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", impossible);
        }
    }

    @Override
    public String toString() {
        return "HmacKey[not shown]";
    }
}
