package org.supportwidget.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Web Signature in compact form (RFC 7515 section 7.1) whose form and header have been
 * checked, and whose signature has not.
 */
final class CompactJws {
    /** Far above what a cookie or a header field holds. */
    private static final int MAX_LENGTH = 16 * 1024;

    /**
     * The JOSE library's decoder skips characters outside its alphabet, and split() forgives a
     * missing signature; so the form is settled before it sees the token.
     */
    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9_-]++)\\.([A-Za-z0-9_-]++)\\.([A-Za-z0-9_-]++)");

    private final JWSHeader header;
    private final Base64URL payload;
    private final Base64URL signature;

    private CompactJws(JWSHeader header, Base64URL payload, Base64URL signature) {
        this.header = header;
        this.payload = payload;
        this.signature = signature;
    }

    static CompactJws parse(String token, JWSAlgorithm expected) throws InvalidJwtException {
        Matcher form = FORM.matcher(token);
        if (token.length() > MAX_LENGTH || !form.matches()) {
            throw new InvalidJwtException("it is not three parts of unpadded base64url");
        }
        JWSHeader header = header(part(form.group(1)), expected);
        return new CompactJws(header, part(form.group(2)), part(form.group(3)));
    }

    @Nullable String keyId() {
        return header.getKeyID();
    }

    /** The claims, if the signature is right. */
    Map<String, Object> verify(JWSVerifier verifier) throws InvalidJwtException {
        byte[] signed = (header.toBase64URL() + "." + payload).getBytes(StandardCharsets.US_ASCII);
        try {
            if (!verifier.verify(header, signed, signature)) {
                throw new InvalidJwtException("its signature is wrong");
            }
        } catch (JOSEException e) {
            throw new InvalidJwtException("its signature cannot be verified");
        }
        return object(payload, "its claims are");
    }

    private static JWSHeader header(Base64URL part, JWSAlgorithm expected)
            throws InvalidJwtException {
        Map<String, Object> members = object(part, "its header is");
        if (!expected.getName().equals(members.get("alg"))) {
            throw new InvalidJwtException("its algorithm is not " + expected);
        }
        if (members.containsKey("crit") || members.containsKey("b64")) {
            throw new InvalidJwtException("its header asks for an extension (crit, b64)");
        }
        try {
            return JWSHeader.parse(members, part);
        } catch (ParseException | IllegalArgumentException e) {
            throw new InvalidJwtException("its header is malformed");
        }
    }

    /** The last character may carry bits that no byte needs; only one spelling is accepted. */
    private static Base64URL part(String text) throws InvalidJwtException {
        Base64URL part = new Base64URL(text);
        if (!Base64URL.encode(part.decode()).equals(part)) {
            throw new InvalidJwtException("one of its parts is not canonical base64url");
        }
        return part;
    }

    /**
     * The library's parser refuses members that occur twice. It would take an array of pairs for an
     * object, though, and {@code null} too.
     */
    private static Map<String, Object> object(Base64URL part, String what)
            throws InvalidJwtException {
        String json = part.decodeToString();
        if (json.trim().startsWith("{")) {
            try {
                return JSONObjectUtils.parse(json);
            } catch (ParseException e) {
                // refused below
            }
        }
        throw new InvalidJwtException(what + " not one JSON object of distinct members");
    }
}
