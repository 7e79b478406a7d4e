package org.supportwidget.signing;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a JSON Web Token is to say. There is no way to make claims that never expire:
 *
 * <pre>{@code
 * JwtClaims.issuedBy(clock).claim("email", email).expiresIn(Duration.ofMinutes(5))
 * }</pre>
 *
 * <p>Immutable and thread-safe. {@link #toString()} shows no claim.
 */
public final class JwtClaims {
    private final Map<String, Object> members;

    private JwtClaims(Map<String, Object> members) {
        this.members = members;
    }

    /** Begins claims whose {@code iat} is the time of the clock when they are finished. */
    public static Builder issuedBy(Clock clock) {
        return new Builder(clock);
    }

    String toJson() {
        return JSONObjectUtils.toJSONString(members);
    }

    @Override
    public String toString() {
        return "JwtClaims[not shown]";
    }

    /** Collects claims, in the order in which they are to be written. Not thread-safe. */
    public static final class Builder {
        private final Clock clock;
        private final Map<String, Object> members = new LinkedHashMap<>();

        private Builder(Clock clock) {
            this.clock = clock;
        }

        /**
         * Adds a claim.
         *
         * @throws IllegalArgumentException if the claim is there already, is one of {@code iat} and
         *     {@code exp}, or has no UTF-8 form (a lone surrogate)
         */
        public Builder claim(String name, String value) {
            if (name.equals("iat") || name.equals("exp")) {
                throw new IllegalArgumentException(name + " is set by expiresIn");
            }
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
                throw new IllegalArgumentException(
                        "the claim " + name + " must not hold a lone surrogate");
            }
            if (members.putIfAbsent(name, value) != null) {
                throw new IllegalArgumentException("the claim " + name + " is there already");
            }
            return this;
        }

        /**
         * Finishes with {@code iat} now and {@code exp} that much later, both in whole seconds.
         *
         * @throws IllegalArgumentException if the lifetime is less than a second
         */
        public JwtClaims expiresIn(Duration lifetime) {
            if (lifetime.toSeconds() < 1) {
                throw new IllegalArgumentException("a token must live for a second at least");
            }
            long now = clock.instant().getEpochSecond();
            Map<String, Object> all = new LinkedHashMap<>(members);
            all.put("iat", now);
            all.put("exp", Math.addExact(now, lifetime.toSeconds()));
            return new JwtClaims(all);
        }
    }
}
