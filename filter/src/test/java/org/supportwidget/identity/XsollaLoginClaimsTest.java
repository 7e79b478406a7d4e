package org.supportwidget.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.ForgedJwt;
import org.supportwidget.Identity;
import org.supportwidget.JwtVectors;
import org.supportwidget.RecordedLog;
import org.supportwidget.signing.SigningSecret;

/** Tokens whose signature is right, and what their claims must be. */
class XsollaLoginClaimsTest {
    private static final long NOW = 1_700_000_060;
    private static final long EXP = 1_700_086_400;
    private static final String SECRET = JwtVectors.xsollaText("secret");
    private static final String PROJECT = JwtVectors.xsollaText("project_id");
    private static final String VALID = JwtVectors.xsollaText("hs256_accept");
    private static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
    private static final Identity JOHN =
            Identity.of("82cd5e0c-c3ff-11e9-b199-c1e5fc81c37f", "john.doe@acme.com", "john");

    private final RecordedLog log = new RecordedLog();
    private final MovableClock clock = new MovableClock(NOW);
    private final XsollaLogin login =
            XsollaLogin.hs256(SigningSecret.of(SECRET)).projectId(PROJECT).clock(clock).build();

    /** The secret of the vectors has 31 bytes, which is logged and is not what the tests ask. */
    @BeforeEach
    void beginLog() {
        log.clear();
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    /** RFC 7519 section 4.1.4: "the current date/time MUST be before the expiration". */
    @Test
    void a_token_that_expires_exactly_now_has_expired() {
        XsollaLogin exact =
                XsollaLogin.hs256(SigningSecret.of(SECRET))
                        .clockSkew(Duration.ZERO)
                        .clock(clock)
                        .build();

        clock.set(EXP - 1);
        assertThat(exact.resolve(FakeRequest.withCookie(VALID))).contains(JOHN);
        clock.set(EXP);
        assertThat(exact.resolve(FakeRequest.withCookie(VALID))).isEmpty();
    }

    @Test
    void the_skew_of_60_seconds_moves_both_ends_of_a_life() {
        clock.set(EXP + 59);
        assertThat(resolve(VALID)).contains(JOHN);
        clock.set(EXP + 60);
        assertThat(resolve(VALID)).isEmpty();

        String later = token("\"nbf\":" + (NOW + 60));
        clock.set(NOW);
        assertThat(resolve(later)).isPresent();
        clock.set(NOW - 1);
        assertThat(resolve(later)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "1e300", "99999999999999999999"})
    void an_expiry_beyond_all_time_is_no_reason_to_fail(String exp) {
        assertThat(resolve(token("\"exp\":" + exp))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-9223372036854775808", "-1e300", "0"})
    void an_expiry_before_all_time_has_expired(String exp) {
        assertThat(resolve(token("\"exp\":" + exp))).isEmpty();
        assertThat(log.lines()).containsExactly("FINE Xsolla Login token refused: it has expired");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"exp\":null | WARNING | its claim exp is not a number",
                "\"exp\":[1700086400] | WARNING | its claim exp is not a number",
                "\"nbf\":\"1\" | WARNING | its claim nbf is not a number",
                "\"iat\":true | WARNING | its claim iat is not a number",
                "\"iss\":\"https://login.xsolla.com/\" | WARNING | its issuer (iss) is not"
                        + " https://login.xsolla.com",
                "\"iss\":null | WARNING | its issuer (iss) is not https://login.xsolla.com",
                "\"iss\":[\"https://login.xsolla.com\"] | WARNING | its claim iss is not text",
                "\"xsolla_login_project_id\":null | WARNING | it is not of the project"
                        + " 40db2ea4-5d42-11e6-a3ff-005056a0e04a (xsolla_login_project_id)",
                "\"xsolla_login_project_id\":\"40db2ea4\" | WARNING | it is not of the project"
                        + " 40db2ea4-5d42-11e6-a3ff-005056a0e04a (xsolla_login_project_id)",
                "\"xsolla_login_project_id\":40 | WARNING | its claim xsolla_login_project_id is"
                        + " not text",
                "\"sub\":42 | WARNING | its claim sub is not text",
                "\"sub\":null | FINE | it has no sub, so it is nobody's",
                "\"sub\":\" \" | FINE | it has no sub, so it is nobody's",
                "\"email\":{\"a\":1} | WARNING | its claim email is not text",
                "\"email\":null | FINE | it has no email, so it is nobody's",
                "\"email\":\"\" | FINE | it has no email, so it is nobody's",
                "\"name\":7 | WARNING | its claim name is not text",
                "\"username\":7 | WARNING | its claim username is not text"
            })
    void a_claim_that_is_not_as_it_must_be_is_refused(String claim, String level, String reason) {
        assertThat(resolve(token(claim))).isEmpty();
        assertThat(log.lines()).containsExactly(level + " Xsolla Login token refused: " + reason);
    }

    @Test
    void a_token_without_expiry_is_refused() {
        String payload =
                "{\"iss\":\"https://login.xsolla.com\",\"sub\":\"42\",\"email\":\"a@b.c\"}";

        assertThat(resolve(ForgedJwt.hs256(HEADER, payload, SECRET))).isEmpty();
        assertThat(log.lines())
                .containsExactly("WARNING Xsolla Login token refused: it has no expiry (exp)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"name\":\"Jane D\" | Jane D",
                "\"name\":\" \" | jane",
                "\"name\":null | jane",
                "\"nickname\":\"x\" | jane"
            })
    void the_name_is_the_name_or_else_the_username(String claim, String expected) {
        assertThat(resolve(token(claim)).map(Identity::name)).contains(expected);
    }

    @Test
    void the_project_is_not_asked_for_if_none_is_configured() {
        XsollaLogin any = XsollaLogin.hs256(SigningSecret.of(SECRET)).clock(clock).build();
        String token = token("\"xsolla_login_project_id\":null");

        assertThat(any.resolve(FakeRequest.withCookie(token))).isPresent();
    }

    @Test
    void another_issuer_can_be_configured() {
        XsollaLogin other =
                XsollaLogin.hs256(SigningSecret.of(SECRET))
                        .issuer("http://127.0.0.1:9/login")
                        .clock(clock)
                        .build();
        String token = token("\"iss\":\"http://127.0.0.1:9/login\"");

        assertThat(other.resolve(FakeRequest.withCookie(token))).isPresent();
        assertThat(other.resolve(FakeRequest.withCookie(VALID))).isEmpty();
    }

    /** A valid token of Jane's in which this claim replaces the one of the same name. */
    private static String token(String claim) {
        String name = claim.substring(0, claim.indexOf(':') + 1);
        StringBuilder payload = new StringBuilder("{").append(claim);
        List.of(
                        "\"iss\":\"https://login.xsolla.com\"",
                        "\"exp\":" + EXP,
                        "\"sub\":\"42\"",
                        "\"email\":\"jane@acme.com\"",
                        "\"username\":\"jane\"",
                        "\"xsolla_login_project_id\":\"" + PROJECT + "\"")
                .stream()
                .filter(other -> !other.startsWith(name))
                .forEach(other -> payload.append(',').append(other));
        return ForgedJwt.hs256(HEADER, payload.append('}').toString(), SECRET);
    }

    private Optional<Identity> resolve(String token) {
        return login.resolve(FakeRequest.withCookie(token));
    }
}
