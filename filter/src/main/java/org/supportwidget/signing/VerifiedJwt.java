package org.supportwidget.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a JSON Web Token (RFC 7519) whose signature has been verified. Only a verification
 * makes one: {@link SigningSecret#verifyJwt} or {@link #rs256}. The signature says who wrote the
 * claims, not that they hold now: expiry and issuer are the caller's to check.
 *
 * <p>Immutable and thread-safe. {@link #toString()} shows no claim.
 */
public final class VerifiedJwt {
    private final Map<String, Object> claims;

    private VerifiedJwt(Map<String, Object> claims) {
        this.claims = claims;
    }

    /**
     * Verifies the RS256 signature (RFC 7518 section 3.3) of a token under the key that its {@code
     * kid} names.
     *
     * @param token compact form, exactly as received
     * @param keyOf the public key of a {@code kid}, empty if it is not known; asked only for a
     *     well-formed token whose header says RS256
     * @throws InvalidJwtException if it is not a JWT, names another algorithm than RS256 or no
     *     known key, needs a header extension ({@code crit}), or was not signed with that key
     */
    public static VerifiedJwt rs256(String token, Function<String, Optional<RSAPublicKey>> keyOf)
            throws InvalidJwtException {
        CompactJws jws = CompactJws.parse(token, JWSAlgorithm.RS256);
        String kid = jws.keyId();
        if (kid == null) {
            throw new InvalidJwtException("its header names no key (kid)");
        }
        Optional<RSAPublicKey> key = keyOf.apply(kid);
        if (!key.isPresent()) {
            throw new InvalidJwtException("its header names a key (kid) that is not known");
        }
        return new VerifiedJwt(jws.verify(new RSASSAVerifier(key.get())));
    }

    static VerifiedJwt hs256(String token, SecretKey key) throws InvalidJwtException {
        CompactJws jws = CompactJws.parse(token, JWSAlgorithm.HS256);
        try {
            return new VerifiedJwt(jws.verify(new MACVerifier(key)));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("HS256 takes every key of 32 bytes", impossible);
        }
    }

    /**
     * A claim that is text.
     *
     * @return {@code null} if it is absent or JSON's {@code null}
     * @throws InvalidJwtException if it is of another type
     */
    public @Nullable String text(String claim) throws InvalidJwtException {
        Object value = claims.get(claim);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new InvalidJwtException("its claim " + claim + " is not text");
    }

    /**
     * A claim that is a NumericDate (RFC 7519 section 2), in seconds since 1970-01-01T00:00Z;
     * fractions are cut off downwards.
     *
     * @return {@code null} if it is absent
     * @throws InvalidJwtException if it is not a number
     */
    public @Nullable Long numericDate(String claim) throws InvalidJwtException {
        if (!claims.containsKey(claim)) {
            return null;
        }
        if (claims.get(claim) instanceof Number seconds) {
            return seconds instanceof Long whole
                    ? whole
                    : (Long) (long) Math.floor(seconds.doubleValue());
        }
        throw new InvalidJwtException("its claim " + claim + " is not a number");
    }

    @Override
    public String toString() {
        return "VerifiedJwt[not shown]";
    }
}
