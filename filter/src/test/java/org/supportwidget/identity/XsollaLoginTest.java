package org.supportwidget.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.Identity;
import org.supportwidget.JwtVectors;
import org.supportwidget.RecordedLog;
import org.supportwidget.signing.SigningSecret;

class XsollaLoginTest {
    private static final long NOW = 1_700_000_060;
    private static final String SECRET = JwtVectors.xsollaText("secret");
    private static final String PROJECT = JwtVectors.xsollaText("project_id");
    private static final String VALID = JwtVectors.xsollaText("hs256_accept");
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

    static List<JwtVectors.Refused> refused() {
        return JwtVectors.xsollaRefused("hs256_reject");
    }

    @Test
    void a_valid_token_in_the_cookie_is_its_subject() {
        assertThat(resolve(VALID)).contains(JOHN);
        assertThat(log.lines()).isEmpty();
    }

    /** RFC 9110 section 11.1: the scheme's case does not matter. */
    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER  "})
    void a_valid_token_in_the_authorization_field_is_its_subject(String scheme) {
        FakeRequest request = FakeRequest.withAuthorization(scheme + VALID);

        assertThat(login.resolve(request)).contains(JOHN);
    }

    @Test
    void the_cookie_goes_before_the_field_and_may_have_another_name() {
        XsollaLogin named =
                XsollaLogin.hs256(SigningSecret.of(SECRET)).cookie("xl").clock(clock).build();

        assertThat(named.resolve(new FakeRequest("xl", VALID, "Bearer x.y.z"))).contains(JOHN);
        assertThat(named.resolve(FakeRequest.withCookie(VALID))).isEmpty();
    }

    @Test
    void a_foreign_or_stale_cookie_hides_no_valid_token() {
        assertThat(login.resolve(FakeRequest.withCookies(List.of("foreign", "", VALID))))
                .contains(JOHN);
        assertThat(login.resolve(new FakeRequest("token", "a.b.c", "Bearer " + VALID)))
                .contains(JOHN);
        assertThat(log.lines()).isNotEmpty().allMatch(line -> line.startsWith("FINE "));
    }

    @Test
    void nobody_is_signed_in_without_a_token_and_that_is_not_logged() {
        assertThat(login.resolve(new FakeRequest("token", List.of(), null))).isEmpty();
        assertThat(login.resolve(new FakeRequest("token", "", "Basic YTpi"))).isEmpty();
        assertThat(log.lines()).isEmpty();
    }

    /** Without skew: the vector that has expired did so 30 seconds ago. */
    @ParameterizedTest
    @MethodSource("refused")
    void what_must_be_refused_is_refused_with_one_reason_and_not_shown(JwtVectors.Refused vector) {
        XsollaLogin exact =
                XsollaLogin.hs256(SigningSecret.of(SECRET))
                        .projectId(PROJECT)
                        .clockSkew(Duration.ZERO)
                        .clock(clock)
                        .build();
        log.clear();

        assertThat(exact.resolve(FakeRequest.withCookie(vector.token()))).isEmpty();
        assertThat(exact.resolve(FakeRequest.withCookie(vector.token()))).isEmpty();

        assertThat(log.lines()).hasSize(1);
        assertThat(log.lines().get(0)).matches("(FINE|WARNING) Xsolla Login token refused: it.*");
        for (String part : vector.token().split("\\.", -1)) {
            if (!part.isEmpty()) {
                assertThat(log.lines().get(0)).doesNotContain(part);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "xsolla-login/expired, FINE Xsolla Login token refused: it has expired",
        "xsolla-login/nbf-in-future, WARNING Xsolla Login token refused: it is not valid yet (nbf)",
        "xsolla-login/exp-is-string, WARNING Xsolla Login token refused: its claim exp is not a"
                + " number"
    })
    void the_reason_is_the_one_that_holds(String id, String line) {
        clock.set(id.endsWith("expired") ? NOW + 60 : NOW);
        refused().stream().filter(v -> v.id().equals(id)).forEach(v -> resolve(v.token()));

        assertThat(log.lines()).containsExactly(line);
    }

    @Test
    void a_token_under_another_key_is_refused() {
        XsollaLogin other = XsollaLogin.hs256(SigningSecret.of(SECRET + "x")).clock(clock).build();
        log.clear();

        assertThat(other.resolve(FakeRequest.withCookie(VALID))).isEmpty();
        assertThat(log.lines())
                .containsExactly("WARNING Xsolla Login token refused: its signature is wrong");
    }

    @Test
    void a_secret_under_32_bytes_is_warned_about_once_and_not_shown() {
        XsollaLogin.hs256(SigningSecret.of(SECRET));
        XsollaLogin.hs256(SigningSecret.of("k".repeat(32)));

        assertThat(SECRET).hasSize(31);
        assertThat(log.lines()).hasSize(1);
        assertThat(log.lines().get(0))
                .startsWith("WARNING xsolla-login.secret has fewer than the 32 bytes")
                .doesNotContain(SECRET);
    }

    @Test
    void a_skew_out_of_range_and_a_malformed_project_are_refused_by_name() {
        XsollaLogin.Builder builder = XsollaLogin.hs256(SigningSecret.of(SECRET));

        assertThatThrownBy(() -> builder.clockSkew(Duration.ofSeconds(-1)))
                .hasMessageStartingWith("xsolla-login.clock-skew: found PT-1S");
        assertThatThrownBy(() -> builder.clockSkew(Duration.ofMinutes(11)))
                .hasMessageStartingWith("xsolla-login.clock-skew: found PT11M");
        assertThatThrownBy(() -> XsollaLogin.rs256("a/../b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("xsolla-login.project-id: found a/../b");
    }

    private Optional<Identity> resolve(String token) {
        return login.resolve(FakeRequest.withCookie(token));
    }
}
