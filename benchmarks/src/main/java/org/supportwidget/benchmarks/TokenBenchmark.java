package org.supportwidget.benchmarks;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.supportwidget.signing.JwtClaims;
import org.supportwidget.signing.SigningSecret;

/** A token of three claims and two times, signed with HS256. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TokenBenchmark {
    private static final String SECRET = "a-secret-for-measuring-only-0123456789abcdef";
    private static final Duration LIFETIME = Duration.ofMinutes(15);

    private final SigningSecret secret = SigningSecret.of(SECRET);
    private final byte[] key = SECRET.getBytes(StandardCharsets.UTF_8);

    /** Nimbus JOSE+JWT as its documentation uses it. */
    @Benchmark
    @SuppressWarnings("JavaUtilDate") // Nimbus asks for it
    public String nimbus() throws JOSEException {
        long now = System.currentTimeMillis();
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .claim("external_id", "42")
                        .claim("email", "alice@example.com")
                        .claim("name", "Alice Example")
                        .issueTime(new Date(now))
                        .expirationTime(new Date(now + LIFETIME.toMillis()))
                        .build();
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.HS256).type(JOSEObjectType.JWT).build();
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(new MACSigner(key));
        return token.serialize();
    }

    /** This library. */
    @Benchmark
    public String ours() {
        return secret.signJwt(
                JwtClaims.issuedBy(Clock.systemUTC())
                        .claim("external_id", "42")
                        .claim("email", "alice@example.com")
                        .claim("name", "Alice Example")
                        .expiresIn(LIFETIME));
    }
}
