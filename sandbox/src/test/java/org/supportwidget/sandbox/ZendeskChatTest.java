package org.supportwidget.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tokens made with the Python standard library (hmac, base64); all were issued at {@value #ISSUED}
 * and name john.doe@acme.com.
 */
class ZendeskChatTest {
    private static final long ISSUED = 1_700_000_000L;
    private static final String SECRET = "zendesk-chat-shared-secret-0123456789abcdef";
    private static final String HEADER = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9";
    private static final String CLAIMS =
            "eyJuYW1lIjoiSm9obiBEb2UiLCJlbWFpbCI6ImpvaG4uZG9lQGFjbWUuY29tIiwiZXh0ZXJuYWxfaWQiOiI4"
                    + "MmNkNWUwYy1jM2ZmLTExZTktYjE5OS1jMWU1ZmM4MWMzN2YiLCJpYXQiOjE3MDAwMDAwMDB9";
    private static final String SIGNATURE = "MljtzeUgrNsELIVm3F9FPdZfdhlO72M1pTxmVSbC9y8";
    private static final String TOKEN = HEADER + "." + CLAIMS + "." + SIGNATURE;

    @Test
    void verifies_a_token_signed_elsewhere() {
        assertThat(judge(TOKEN, ISSUED)).isEqualTo("verified john.doe@acme.com");
    }

    @ParameterizedTest
    @CsvSource({
        "-121, rejected: iat is in the future",
        "-120, verified john.doe@acme.com",
        "539, verified john.doe@acme.com",
        "540, rejected: expired"
    })
    void a_token_without_exp_lives_for_seven_minutes_give_or_take_two(long age, String verdict) {
        assertThat(judge(TOKEN, ISSUED + age)).isEqualTo(verdict);
    }

    @Test
    void rejects_a_changed_signature_and_a_changed_claim() {
        assertThat(judge(HEADER + "." + CLAIMS + ".N" + SIGNATURE.substring(1), ISSUED))
                .isEqualTo("rejected: signature does not match");
        assertThat(judge(HEADER + "." + CLAIMS.replace("MmNk", "MmNl") + "." + SIGNATURE, ISSUED))
                .isEqualTo("rejected: signature does not match");
    }

    @Test
    void rejects_a_token_that_says_it_needs_no_signature() {
        // {"alg":"none"}
        assertThat(judge("eyJhbGciOiJub25lIn0." + CLAIMS + ".", ISSUED))
                .isEqualTo("rejected: alg is not HS256");
    }

    @ParameterizedTest
    @CsvSource({"x", "a.b.c", "a.b", "'{}.{}.{}'"})
    void rejects_what_is_no_token(String token) {
        assertThat(judge(token, ISSUED)).isEqualTo("rejected: not a JWT");
    }

    @Test
    void is_anonymous_without_a_token_and_knows_its_account() {
        assertThat(judge("", ISSUED)).isEqualTo("anonymous");
        assertThat(vendor(ISSUED).judge(Map.of("account_key", "other")::get).text())
                .isEqualTo("rejected: unknown account_key");
    }

    @ParameterizedTest
    @CsvSource({
        "EXP_420, verified john.doe@acme.com",
        "EXP_421, rejected: exp is more than 7 minutes after iat",
        "NO_ID, rejected: email or external_id is missing",
        "NO_IAT, rejected: iat is missing"
    })
    void looks_at_each_claim(Signed token, String verdict) {
        assertThat(judge(HEADER + "." + token.rest, ISSUED)).isEqualTo(verdict);
    }

    private enum Signed {
        // {"email":"john.doe@acme.com","external_id":"7","iat":1700000000,"exp":1700000420}
        EXP_420(
                "eyJlbWFpbCI6ImpvaG4uZG9lQGFjbWUuY29tIiwiZXh0ZXJuYWxfaWQiOiI3IiwiaWF0IjoxNzAwMDAwMDAwLCJleHAiOjE3MDAwMDA0MjB9"
                        + ".Hqsq6PpQLC9gdLg2Khu9ufRrtkiuHMmKJSYgG4bUm04"),
        // {"email":"john.doe@acme.com","external_id":"7","iat":1700000000,"exp":1700000421}
        EXP_421(
                "eyJlbWFpbCI6ImpvaG4uZG9lQGFjbWUuY29tIiwiZXh0ZXJuYWxfaWQiOiI3IiwiaWF0IjoxNzAwMDAwMDAwLCJleHAiOjE3MDAwMDA0MjF9"
                        + ".Vxj8SDuIdDOFhITSS2yTIHMTJX2UGjrERimDqOFcQaU"),
        // {"email":"john.doe@acme.com","iat":1700000000}
        NO_ID(
                "eyJlbWFpbCI6ImpvaG4uZG9lQGFjbWUuY29tIiwiaWF0IjoxNzAwMDAwMDAwfQ"
                        + ".ubB5d4sBjQB30ZQxVu7YSLpyPsRDW9fsGeUsBVetPl8"),
        // {"email":"john.doe@acme.com","external_id":"7"}
        NO_IAT(
                "eyJlbWFpbCI6ImpvaG4uZG9lQGFjbWUuY29tIiwiZXh0ZXJuYWxfaWQiOiI3In0"
                        + ".tCeogoTU3twqWekq4YoJHOZNjQ4rSIlIKXVOTWHMAiI");

        private final String rest;

        Signed(String rest) {
            this.rest = rest;
        }
    }

    private static String judge(String token, long now) {
        return vendor(now).judge(Map.of("account_key", "key", "jwt", token)::get).text();
    }

    private static SandboxVendor vendor(long now) {
        return new ZendeskChat(
                "key", SECRET, Clock.fixed(Instant.ofEpochSecond(now), ZoneOffset.UTC));
    }
}
