package org.supportwidget.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supportwidget.http.BoundedHttp;
import org.supportwidget.http.HttpAnswer;
import org.supportwidget.http.SecureUrl;

/**
 * A JSON Web Key Set (RFC 7517) at a URL. Of its keys, those count that can verify RS256: RSA of
 * 2,048 bits at least, with a {@code kid}, and not declared to be for something else.
 */
final class JwksDocument {
    /** Longest time that a {@link #fetch} takes. */
    static final Duration TOTAL = Duration.ofSeconds(4);

    private static final int MIN_BITS = 2048;
    private static final BoundedHttp HTTP = new BoundedHttp(Duration.ofSeconds(2), TOTAL);

    private final URI url;

    JwksDocument(String url) {
        this.url = SecureUrl.parse("xsolla-login.jwks-url", url);
    }

    /** The keys by {@code kid}, one at least. */
    Map<String, RSAPublicKey> fetch() throws IOException {
        HttpAnswer answer = HTTP.send(url, Map.of());
        if (answer.status() != 200) {
            throw new IOException("the answer has status " + answer.status());
        }
        Map<String, RSAPublicKey> keys = parse(answer.text());
        if (keys.isEmpty()) {
            throw new IOException(
                    "the answer holds no RSA key of " + MIN_BITS + " bits with a kid");
        }
        return keys;
    }

    private static Map<String, RSAPublicKey> parse(String text) throws IOException {
        String set = text.trim();
        Map<String, RSAPublicKey> keys = new LinkedHashMap<>();
        try {
            // Xsolla's keys have been seen as an array without the object around it.
            String object = set.startsWith("{") ? set : "{\"keys\":" + set + "}";
            Map<String, Object>[] members =
                    JSONObjectUtils.getJSONObjectArray(JSONObjectUtils.parse(object), "keys");
            if (members == null) {
                throw new IOException("the answer is no JSON Web Key Set");
            }
            for (Map<String, Object> member : members) {
                add(keys, rsaKey(member));
            }
        } catch (ParseException e) {
            throw new IOException("the answer is no JSON Web Key Set");
        }
        return keys;
    }

    private static void add(Map<String, RSAPublicKey> keys, @Nullable RSAKey key) {
        if (key == null || key.getKeyID() == null || key.size() < MIN_BITS) {
            return;
        }
        boolean forSigning = key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse());
        boolean forRs256 =
                key.getAlgorithm() == null || JWSAlgorithm.RS256.equals(key.getAlgorithm());
        if (forSigning && forRs256) {
            try {
                keys.putIfAbsent(key.getKeyID(), key.toRSAPublicKey());
            } catch (JOSEException e) {
                return; // no key that Java can use
            }
        }
    }

    /** {@code null} for what is no RSA key: a set may hold others, also kinds not yet invented. */
    private static @Nullable RSAKey rsaKey(Map<String, Object> member) {
        try {
            return RSAKey.parse(member);
        } catch (ParseException | IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return url.toString();
    }
}
