package org.supportwidget.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.supportwidget.signing.SigningSecret;

/** HMAC-SHA256 of an e-mail address, in hexadecimal digits. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // what prepare() sets
public class SigningBenchmark {
    private static final String SECRET = "a-secret-for-measuring-only-0123456789abcdef";
    private static final String MESSAGE = "alice@example.com";

    private final SigningSecret secret = SigningSecret.of(SECRET);
    private final byte[] message = MESSAGE.getBytes(StandardCharsets.UTF_8);
    private MessageDigest sha256;

    /** Finds the algorithm, and sees that both ways sign the same. */
    @Setup
    public void prepare() throws GeneralSecurityException {
        sha256 = MessageDigest.getInstance("SHA-256");
        if (!ours().equals(byHand())) {
            throw new IllegalStateException("two signatures of one message");
        }
    }

    /**
     * What no HMAC of a short message can do without if the key has been hashed before: one
     * compression for the message, one for the result.
     */
    @Benchmark
    public String floor() {
        return HexFormat.of().formatHex(sha256.digest(sha256.digest(message)));
    }

    /** As it stands in many a page. */
    @Benchmark
    public String byHand() throws GeneralSecurityException {
        return Scriptlet.hash(SECRET, MESSAGE);
    }

    /** This library. */
    @Benchmark
    public String ours() {
        return secret.hmacSha256(MESSAGE);
    }
}
