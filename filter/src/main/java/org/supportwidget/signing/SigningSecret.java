package org.supportwidget.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret shared with a vendor. It can sign; it cannot be read back: there is no accessor, {@link
 * #toString()} shows nothing, and no message of an exception thrown here contains it.
 *
 * <p>The key is the UTF-8 form of the text exactly as the vendor shows it. A secret that looks like
 * hexadecimal is not decoded (Crisp's published example proves that reading). Immutable and
 * thread-safe.
 */
public final class SigningSecret {
    private static final String HMAC_SHA256 = "HmacSHA256";
    private static final int HS256_KEY_BYTES = 32;

    private final SecretKey key;
    private final boolean shorterThan32Bytes;

    /**
     * A keyed prototype: cloning it is cheaper than looking up the algorithm and hashing the key
     * again.
     */
    private final Mac keyed;

    private SigningSecret(byte[] bytes) {
        shorterThan32Bytes = bytes.length < HS256_KEY_BYTES;
        // HMAC itself fills a key with zeros (RFC 2104 section 2), so the padded key gives the
        // same MAC, and the JOSE library, which insists on 32 bytes, takes it.
        int length = Math.max(bytes.length, HS256_KEY_BYTES);
        key = new SecretKeySpec(Arrays.copyOf(bytes, length), HMAC_SHA256);
        try {
            keyed = Mac.getInstance(HMAC_SHA256);
            keyed.init(key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", impossible);
        }
    }

    /**
     * The secret with this text.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    public static SigningSecret of(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a signing secret must not be blank");
        }
        return new SigningSecret(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * HMAC-SHA256 (RFC 2104) of the UTF-8 form of a message.
     *
     * @return 64 lower-case hexadecimal digits
     * @throws IllegalArgumentException if the message has no UTF-8 form (a lone surrogate)
     */
    public String hmacSha256(String message) {
        return HexFormat.of().formatHex(mac(utf8(message)));
    }

    /**
     * A JSON Web Token with these claims (RFC 7519) in compact form, signed with HS256 (RFC 7518
     * section 3.2). Its header holds {@code typ} and {@code alg} only.
     */
    public String signJwt(JwtClaims claims) {
        return sign(claims, new JWSHeader.Builder(JWSAlgorithm.HS256));
    }

    /**
     * The same, whose header also names the key, so that the vendor knows which of several it is.
     *
     * @param keyId the {@code kid}
     */
    public String signJwt(JwtClaims claims, String keyId) {
        return sign(claims, new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(keyId));
    }

    private String sign(JwtClaims claims, JWSHeader.Builder header) {
        JWSObject jws =
                new JWSObject(
                        header.type(JOSEObjectType.JWT).build(), new Payload(claims.toJson()));
        try {
            jws.sign(new MACSigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("HS256 takes every key of 32 bytes", impossible);
        }
        return jws.serialize();
    }

    /**
     * Verifies the HS256 signature of a JSON Web Token under this secret. The signature only: what
     * the claims must be (the expiry above all) is the caller's to check.
     *
     * @param token compact form, exactly as received
     * @throws InvalidJwtException if it is not a JWT, names another algorithm than HS256, needs a
     *     header extension ({@code crit}), or was not signed with this secret
     */
    public VerifiedJwt verifyJwt(String token) throws InvalidJwtException {
        return VerifiedJwt.hs256(token, key);
    }

    /**
     * Whether the key has fewer than 32 bytes, which RFC 7518 section 3.2 forbids for HS256. It
     * signs and verifies all the same, as vendors do hand out such secrets; whoever configures it
     * should be warned.
     */
    public boolean isShorterThan32Bytes() {
        return shorterThan32Bytes;
    }

    private byte[] mac(ByteBuffer message) {
        Mac mac = fresh();
        mac.update(message);
        return mac.doFinal();
    }

    private Mac fresh() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("The JDK's HmacSHA256 can be cloned", impossible);
        }
    }

    private static ByteBuffer utf8(String message) {
        try {
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(message));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "a message to sign must not hold a lone surrogate", e);
        }
    }

    @Override
    public String toString() {
        return "SigningSecret[not shown]";
    }
}
