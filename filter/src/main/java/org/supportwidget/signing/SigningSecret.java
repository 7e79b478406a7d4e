package org.supportwidget.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A secret shared with a vendor. It can sign; it cannot be read back: there is no accessor, {@link
 * #toString()} shows nothing, and no message of an exception thrown here contains it.
 *
 * <p>The key is the UTF-8 form of the text exactly as the vendor shows it. A secret that looks like
 * hexadecimal is not decoded (Crisp's published example proves that reading) unless {@link
 * #fromHex} is asked for. The text itself is not kept. Thread-safe; immutable unless made by {@link
 * #following}.
 */
public final class SigningSecret {
    private static final String FINGERPRINT = "support-widget secret";
    private static final int FINGERPRINT_DIGITS = 8;

    private final Supplier<HmacKey> key;
    private final SigningWitness witness;

    private SigningSecret(Supplier<HmacKey> key, SigningWitness witness) {
        this.key = key;
        this.witness = witness;
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
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static SigningSecret of(byte[] bytes) {
        HmacKey fixed = new HmacKey(bytes);
        return new SigningSecret(() -> fixed, SigningWitness.NONE);
    }

    /**
     * A secret that may become another one, at an instant or when a file changes.
     *
     * @param current the secret in force; asked at every signature, in the thread that signs, so it
     *     must be thread-safe, quick, and must not throw
     */
    public static SigningSecret following(Supplier<SigningSecret> current) {
        return new SigningSecret(() -> current.get().key.get(), SigningWitness.NONE);
    }

    /** The same secret, of which a witness sees everything that it signs, for {@code check}. */
    public SigningSecret seenBy(SigningWitness seen) {
        return new SigningSecret(key, seen);
    }

    /**
     * The secret of which this one is the hexadecimal form, for a vendor that documents so. Where
     * this one changes into a text that is no such form, the key stays what it was.
     *
     * @return empty if the text is not an even number of hexadecimal digits
     */
    public Optional<SigningSecret> fromHex() {
        return HexKey.of(key).map(decoded -> new SigningSecret(decoded, witness));
    }

    /**
     * HMAC-SHA256 (RFC 2104) of the UTF-8 form of a message.
     *
     * @return 64 lower-case hexadecimal digits
     * @throws IllegalArgumentException if the message has no UTF-8 form (a lone surrogate)
     */
    public String hmacSha256(String message) {
        String hash = hash(message);
        witness.signed(this, message, hash);
        return hash;
    }

    /** Of which no witness hears. */
    String hash(String message) {
        return HexFormat.of().formatHex(key.get().mac().doFinal(utf8(message)));
    }

    /**
     * A JSON Web Token with these claims (RFC 7519) in compact form, signed with HS256 (RFC 7518
     * section 3.2). Its header holds {@code typ} and {@code alg} only.
     */
    public String signJwt(JwtClaims claims) {
        return signJwt(claims, JwtAlgorithm.HS256);
    }

    /** The same with another algorithm, for a vendor that asks for it. */
    public String signJwt(JwtClaims claims, JwtAlgorithm algorithm) {
        return sign(claims, new JWSHeader.Builder(JWSAlgorithm.parse(algorithm.name())));
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
        String json = claims.toJson();
        JWSObject jws = new JWSObject(header.type(JOSEObjectType.JWT).build(), new Payload(json));
        try {
            jws.sign(new MACSigner(key.get().padded()));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every key of 64 bytes is long enough", impossible);
        }
        String token = jws.serialize();
        witness.signed(this, json, token);
        return token;
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
        return VerifiedJwt.hs256(token, key.get().padded());
    }

    /**
     * Whether the key has fewer than 32 bytes, which RFC 7518 section 3.2 forbids for HS256. It
     * signs and verifies all the same, as vendors do hand out such secrets; whoever configures it
     * should be warned.
     */
    public boolean isShorterThan32Bytes() {
        return key.get().isShorterThan32Bytes();
    }

    /**
     * Eight hexadecimal digits by which two people can compare what they have configured, without
     * showing it: the beginning of the HMAC-SHA256 of {@code support-widget secret} under the
     * secret.
     */
    public String fingerprint() {
        return hash(FINGERPRINT).substring(0, FINGERPRINT_DIGITS);
    }

    byte[] bytes() {
        return key.get().bytes();
    }

    private static byte[] utf8(String message) {
        byte[] utf8 = message.getBytes(StandardCharsets.UTF_8);
        // Java writes a question mark for a lone surrogate.
        if (!new String(utf8, StandardCharsets.UTF_8).equals(message)) {
            throw new IllegalArgumentException("a message to sign must not hold a lone surrogate");
        }
        return utf8;
    }

    @Override
    public String toString() {
        return "SigningSecret[not shown]";
    }
}
