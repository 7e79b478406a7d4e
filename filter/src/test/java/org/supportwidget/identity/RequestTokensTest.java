package org.supportwidget.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supportwidget.Identity;
import org.supportwidget.RecordedLog;

/** Several tokens in one request; {@code user-…} is a valid one, {@code old-…} has expired. */
class RequestTokensTest {
    private final RecordedLog log = new RecordedLog();
    private final List<String> verified = new ArrayList<>();
    private final RequestTokens tokens = new RequestTokens(this::verify);

    @AfterEach
    void closeLog() {
        log.close();
    }

    private Identity verify(String token) throws TokenRefused {
        verified.add(token);
        if (token.startsWith("user-")) {
            String id = token.replaceAll("user-([a-z]+).*", "$1");
            return Identity.of(id, token.substring(5) + "@acme.com");
        }
        throw token.startsWith("old-")
                ? TokenRefused.ordinary("it has expired")
                : TokenRefused.suspicious("its signature is wrong");
    }

    @ParameterizedTest
    @CsvSource({
        "old-1 user-alice",
        "foreign user-alice",
        "foreign old-1 old-2 user-alice",
        "user-alice foreign",
        "user-alice user-alice"
    })
    void what_is_refused_beside_a_valid_one_does_not_matter(String cookies) {
        FakeRequest request = FakeRequest.withCookies(List.of(cookies.split(" ", -1)));

        assertThat(identity(request)).contains(Identity.of("alice", "alice@acme.com"));
        assertThat(log.lines()).allMatch(line -> line.startsWith("FINE "));
    }

    @Test
    void a_stale_cookie_does_not_hide_the_authorization_field() {
        FakeRequest request =
                new FakeRequest("token", List.of("", "old-1", "foreign"), "bearer user-alice");

        assertThat(identity(request)).contains(Identity.of("alice", "alice@acme.com"));
    }

    @Test
    void the_first_of_two_of_the_same_user_counts() {
        FakeRequest request = FakeRequest.withCookies(List.of("user-alice-new", "user-alice-old"));

        assertThat(identity(request)).contains(Identity.of("alice", "alice-new@acme.com"));
    }

    @ParameterizedTest
    @CsvSource({"user-alice user-bob, ''", "foreign user-alice, Bearer user-bob"})
    void two_valid_ones_of_different_users_are_nobodys(String cookies, String authorization) {
        FakeRequest request =
                new FakeRequest("token", List.of(cookies.split(" ", -1)), authorization);

        assertThat(identity(request)).isEmpty();
        assertThat(log.lines())
                .contains(
                        "WARNING Xsolla Login tokens refused: a request has valid ones of different"
                                + " users");
        assertThat(log.text()).doesNotContain("alice", "bob");
    }

    @Test
    void sixteen_are_tried_and_with_more_nobody_is_signed_in() {
        List<String> sixteen =
                new ArrayList<>(IntStream.range(0, 15).mapToObj(i -> "foreign-" + i).toList());
        sixteen.add("user-alice");
        assertThat(identity(FakeRequest.withCookies(sixteen))).isPresent();
        assertThat(verified).hasSize(16);
        verified.clear();

        sixteen.add("user-alice-2");
        assertThat(identity(FakeRequest.withCookies(sixteen))).isEmpty();
        assertThat(verified).isEmpty();
        assertThat(log.lines())
                .contains(
                        "WARNING Xsolla Login tokens refused: a request has more than 16 different"
                                + " ones");
    }

    @Test
    void three_thousand_forged_ones_are_four_lines() {
        for (int i = 0; i < 3_000; i++) {
            identity(FakeRequest.withCookie("forged-" + i));
        }

        assertThat(log.lines())
                .containsExactly(
                        "WARNING Xsolla Login token refused: its signature is wrong",
                        "WARNING Xsolla Login token refused: its signature is wrong (10 times so"
                                + " far)",
                        "WARNING Xsolla Login token refused: its signature is wrong (100 times so"
                                + " far)",
                        "WARNING Xsolla Login token refused: its signature is wrong (1000 times so"
                                + " far)");
    }

    private Optional<Identity> identity(FakeRequest request) {
        return tokens.identity(RequestTokens.of(request, "token"));
    }
}
