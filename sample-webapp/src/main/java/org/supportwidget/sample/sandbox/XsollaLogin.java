package org.supportwidget.sample.sandbox;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Xsolla Login: one project whose tokens are signed with its secret key, as older ones are, and one
 * whose tokens are signed with a key that it publishes.
 */
final class XsollaLogin {
    private static final String ISSUER = "https://login.xsolla.com";
    private static final Duration LIFETIME = Duration.ofHours(24);

    /** The users' ids by name. */
    static final Map<String, String> USERS =
            Map.of(
                    "alice", "82cd5e0c-c3ff-11e9-b199-c1e5fc81c37f",
                    "bob", "1f6b2c1e-c400-11e9-b199-c1e5fc81c37f");

    private final Map<String, Signature> projects;
    private final RSAKey key;
    private final Clock clock;

    XsollaLogin(String hs256Project, String hs256Secret, String rs256Project, Clock clock)
            throws JOSEException {
        key = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        projects =
                Map.of(
                        hs256Project,
                        new Signature(
                                new JWSHeader(JWSAlgorithm.HS256), new MACSigner(hs256Secret)),
                        rs256Project,
                        new Signature(
                                new JWSHeader.Builder(JWSAlgorithm.RS256)
                                        .keyID(key.getKeyID())
                                        .build(),
                                new RSASSASigner(key)));
        this.clock = clock;
    }

    boolean hasProject(String project) {
        return projects.containsKey(project);
    }

    /** The published keys, a JSON Web Key Set. */
    String keys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    /** A token for a user of a project; {@code null} if there is no such user or project. */
    @Nullable String token(String project, String user) throws JOSEException {
        Signature signature = projects.get(project);
        String id = USERS.get(user);
        if (signature == null || id == null) {
            return null;
        }
        Instant now = clock.instant();
        SignedJWT token =
                new SignedJWT(
                        signature.header,
                        new JWTClaimsSet.Builder()
                                .issuer(ISSUER)
                                .subject(id)
                                .issueTime(Date.from(now))
                                .expirationTime(Date.from(now.plus(LIFETIME)))
                                .claim("xsolla_login_project_id", project)
                                .claim("type", "xsolla_login")
                                .claim("email", user + "@example.com")
                                .claim("username", user)
                                .build());
        token.sign(signature.signer);
        return token.serialize();
    }

    private record Signature(JWSHeader header, JWSSigner signer) {}
}
