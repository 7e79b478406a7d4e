package org.supportwidget.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supportwidget.Identity;
import org.supportwidget.IdentityResolver;
import org.supportwidget.WebRequest;
import org.supportwidget.signing.InvalidJwtException;
import org.supportwidget.signing.SigningSecret;
import org.supportwidget.signing.VerifiedJwt;

/**
 * Who is signed in with Xsolla Login: verifies the JSON Web Tokens in the request's cookies of the
 * name and in {@code Authorization: Bearer}. A browser may send several, of other paths and
 * domains; the first that is valid counts, unless another valid one is another user's: then, and
 * with more than 16 different ones, nobody is signed in.
 *
 * <pre>{@code
 * XsollaLogin.hs256(SigningSecret.of(secret)).build()
 * XsollaLogin.rs256(projectId).build()
 * }</pre>
 *
 * <p>The algorithm is settled here and never taken from the token. Checked are the form, the
 * signature, {@code exp} (required), {@code nbf}, {@code iss}, the project if one is given, and the
 * type of all these claims. The identity's id is {@code sub}, its e-mail {@code email}, its name
 * {@code name} or else {@code username}. A token without {@code sub} or without e-mail (some social
 * networks give none) is nobody's.
 *
 * <p>Why tokens are refused is logged, each reason once and then with its number, and never a
 * token: as FINE if it has expired or names nobody, or stands beside a valid one, as WARNING
 * otherwise. Whether Xsolla has since revoked a token is not asked. Thread-safe.
 *
 * @see <a href="https://developers.xsolla.com/login/">Xsolla Login</a>
 */
public final class XsollaLogin implements IdentityResolver {
    private static final Logger LOG = Logger.getLogger(XsollaLogin.class.getName());

    private final String cookie;
    private final Verification verification;
    private final XsollaClaims claims;
    private final RequestTokens tokens = new RequestTokens(this::identity);

    private XsollaLogin(Builder builder) {
        cookie = builder.cookie;
        verification = builder.verification.apply(builder.clock);
        claims =
                new XsollaClaims(
                        builder.issuer, builder.projectId, builder.clockSkew, builder.clock);
    }

    /**
     * Tokens signed with HS256 and the project's secret key (Publisher Account, Login project,
     * General settings). A key under 32 bytes works and is warned about.
     */
    public static Builder hs256(SigningSecret secret) {
        if (secret.isShorterThan32Bytes()) {
            LOG.warning(
                    "xsolla-login.secret has fewer than the 32 bytes that HS256 asks for (RFC 7518"
                            + " section 3.2); it is used all the same");
        }
        return new Builder(clock -> secret::verifyJwt);
    }

    /**
     * Tokens of one project, signed with RS256 and one of the keys that Xsolla publishes at {@code
     * https://login.xsolla.com/api/projects/PROJECT/keys}.
     *
     * @param projectId id of the Login project, a UUID
     * @throws IllegalArgumentException if it holds anything but letters, digits and {@code -}
     */
    public static Builder rs256(String projectId) {
        String checked = Builder.checkedProjectId(projectId);
        String keys = "https://login.xsolla.com/api/projects/" + checked + "/keys";
        return rs256KeysAt(keys, checked);
    }

    /**
     * Tokens of one project, signed with RS256 and one of the keys at this URL: a JSON Web Key Set
     * (RFC 7517) or its bare array of keys. Several projects may use the same keys, so a token
     * counts only if it names this project.
     *
     * @param projectId id of the Login project, a UUID
     * @throws IllegalArgumentException if the URL is not https (http for loopback hosts only), or
     *     if the id holds anything but letters, digits and {@code -}
     */
    public static Builder rs256KeysAt(String jwksUrl, String projectId) {
        JwksDocument document = new JwksDocument(jwksUrl);
        return new Builder(
                        clock -> {
                            RemoteKeys keys = new RemoteKeys(document, clock);
                            return token -> VerifiedJwt.rs256(token, keys::find);
                        })
                .projectId(projectId);
    }

    @Override
    public Optional<Identity> resolve(WebRequest request) {
        return tokens.identity(RequestTokens.of(request, cookie));
    }

    private Identity identity(String token) throws TokenRefused {
        try {
            return claims.identity(verification.verify(token));
        } catch (InvalidJwtException e) {
            throw TokenRefused.suspicious(String.valueOf(e.getMessage()));
        }
    }

    @FunctionalInterface
    private interface Verification {
        VerifiedJwt verify(String token) throws InvalidJwtException;
    }

    /** What may be settled before {@link #build}. Not thread-safe. */
    public static final class Builder {
        private static final Pattern PROJECT_ID = Pattern.compile("[A-Za-z0-9-]+");
        private static final Duration MAX_SKEW = Duration.ofMinutes(10);

        private final Function<Clock, Verification> verification;
        private String cookie = "token";
        private String issuer = "https://login.xsolla.com";
        private @Nullable String projectId;
        private Duration clockSkew = Duration.ofSeconds(60);
        private Clock clock = Clock.systemUTC();

        private Builder(Function<Clock, Verification> verification) {
            this.verification = verification;
        }

        /** Name of the cookie that holds the token; {@code token} if not given. */
        public Builder cookie(String name) {
            cookie = name;
            return this;
        }

        /**
         * The only project whose tokens count ({@code xsolla_login_project_id}); any if not given.
         *
         * @throws IllegalArgumentException if it holds anything but letters, digits and {@code -}
         */
        public Builder projectId(String id) {
            projectId = checkedProjectId(id);
            return this;
        }

        /** What {@code iss} must be; {@code https://login.xsolla.com} if not given. */
        public Builder issuer(String iss) {
            issuer = iss;
            return this;
        }

        /**
         * How far the clocks may be apart, in whole seconds; 60 if not given.
         *
         * @throws IllegalArgumentException if negative or over ten minutes
         */
        public Builder clockSkew(Duration skew) {
            if (skew.isNegative() || skew.compareTo(MAX_SKEW) > 0) {
                throw new IllegalArgumentException(
                        "xsolla-login.clock-skew: found " + skew + ", expected PT0S to PT10M");
            }
            clockSkew = skew;
            return this;
        }

        /** The clock to judge by; the system's if not given. */
        public Builder clock(Clock source) {
            clock = source;
            return this;
        }

        public XsollaLogin build() {
            return new XsollaLogin(this);
        }

        private static String checkedProjectId(String id) {
            if (!PROJECT_ID.matcher(id).matches()) {
                throw new IllegalArgumentException(
                        "xsolla-login.project-id: found " + id + ", expected a UUID");
            }
            return id;
        }
    }
}
