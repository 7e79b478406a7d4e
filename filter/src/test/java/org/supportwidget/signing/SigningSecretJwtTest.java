package org.supportwidget.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.supportwidget.ForgedJwt;
import org.supportwidget.JwtVectors;

class SigningSecretJwtTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    static List<JwtVectors.Signed> signed() {
        return JwtVectors.signed();
    }

    static List<JwtVectors.Signed> zendeskChat() {
        return signed().stream().filter(v -> v.id().startsWith("zendesk-chat/")).toList();
    }

    @ParameterizedTest
    @MethodSource("signed")
    void verifies_what_another_implementation_signed(JwtVectors.Signed vector) throws Exception {
        SigningSecret secret = SigningSecret.of(vector.key());

        VerifiedJwt verified = secret.verifyJwt(vector.token());

        Map<String, Object> claims = JSONObjectUtils.parse(vector.payload());
        for (Map.Entry<String, Object> claim : claims.entrySet()) {
            if (claim.getValue() instanceof String) {
                assertThat(verified.text(claim.getKey())).isEqualTo(claim.getValue());
            }
            if (claim.getValue() instanceof Long) {
                assertThat(verified.numericDate(claim.getKey())).isEqualTo(claim.getValue());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("zendeskChat")
    void signs_the_same_claims_in_the_same_order_and_adds_the_expiry(JwtVectors.Signed vector)
            throws Exception {
        Map<String, Object> claims = JSONObjectUtils.parse(vector.payload());
        JwtClaims.Builder builder = JwtClaims.issuedBy(CLOCK);
        claims.forEach(
                (name, value) -> {
                    if (value instanceof String text) {
                        builder.claim(name, text);
                    }
                });

        String token =
                SigningSecret.of(vector.key()).signJwt(builder.expiresIn(Duration.ofMinutes(5)));

        Map<String, Object> expected = new LinkedHashMap<>(claims);
        expected.put("exp", 1_700_000_300L);
        assertThat(part(token, 1)).containsExactlyEntriesOf(expected);
        assertThat(part(token, 0)).isEqualTo(JSONObjectUtils.parse(vector.header()));
    }

    @Test
    void signs_as_a_plain_hmac_over_its_own_text_does() throws Exception {
        String secret = "zendesk-chat-shared-secret-0123456789abcdef";
        JwtClaims claims =
                JwtClaims.issuedBy(CLOCK)
                        .claim("name", "José 用户 😀")
                        .expiresIn(Duration.ofMinutes(5));

        String token = SigningSecret.of(secret).signJwt(claims);

        String[] parts = token.split("\\.", -1);
        String header = new Base64URL(parts[0]).decodeToString();
        String payload = new Base64URL(parts[1]).decodeToString();
        assertThat(payload)
                .isEqualTo("{\"name\":\"José 用户 😀\",\"iat\":1700000000,\"exp\":1700000300}");
        assertThat(token).isEqualTo(ForgedJwt.hs256(header, payload, secret));
    }

    /** RFC 7515 appendix A.1. */
    @Test
    void verifies_the_example_of_the_rfc() throws Exception {
        byte[] key =
                new Base64URL(
                                "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS"
                                        + "4hcgUuTwjAzZr1Z9CAow")
                        .decode();
        String token =
                "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9"
                        + ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNv"
                        + "bS9pc19yb290Ijp0cnVlfQ"
                        + ".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

        VerifiedJwt verified = VerifiedJwt.hs256(token, new SecretKeySpec(key, "HmacSHA256"));

        assertThat(verified.text("iss")).isEqualTo("joe");
        assertThat(verified.numericDate("exp")).isEqualTo(1_300_819_380L);
    }

    /** Signed by {@code openssl dgst -sha256 -hmac 'nineteen-bytes-key!'}. */
    @Test
    void verifies_under_a_key_of_19_bytes_as_openssl_signs() throws Exception {
        SigningSecret secret = SigningSecret.of("nineteen-bytes-key!");

        VerifiedJwt verified =
                secret.verifyJwt(
                        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI0MiJ9"
                                + ".gmfXhtvgFepqnyRGT5RIo8tJgP05o1HuVGovmgjGYLE");

        assertThat(verified.text("sub")).isEqualTo("42");
    }

    @Test
    void tells_keys_of_31_and_32_bytes_apart_in_bytes_and_not_in_characters() {
        assertThat(SigningSecret.of("k".repeat(31)).isShorterThan32Bytes()).isTrue();
        assertThat(SigningSecret.of("k".repeat(32)).isShorterThan32Bytes()).isFalse();
        assertThat(SigningSecret.of("é".repeat(16)).isShorterThan32Bytes()).isFalse();
    }

    @Test
    void claims_without_a_life_of_a_second_cannot_be_made() {
        JwtClaims.Builder claims = JwtClaims.issuedBy(CLOCK);

        assertThatThrownBy(() -> claims.expiresIn(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> claims.expiresIn(Duration.ofMillis(999)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void claims_cannot_be_given_twice_or_displace_the_times() {
        JwtClaims.Builder claims = JwtClaims.issuedBy(CLOCK).claim("email", "a@b.example");

        assertThatThrownBy(() -> claims.claim("email", "x@b.example"))
                .hasMessage("the claim email is there already");
        assertThatThrownBy(() -> claims.claim("exp", "never"))
                .hasMessage("exp is set by expiresIn");
        assertThatThrownBy(() -> claims.claim("iat", "never"))
                .hasMessage("iat is set by expiresIn");
    }

    @Test
    void a_lone_surrogate_is_refused_without_showing_the_value() {
        assertThatThrownBy(() -> JwtClaims.issuedBy(CLOCK).claim("email", "jane\ud800@b.example"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("jane");
    }

    @Test
    void nothing_shows_a_key_or_a_claim() throws Exception {
        SigningSecret secret = SigningSecret.of("very-secret-key");
        JwtClaims claims =
                JwtClaims.issuedBy(CLOCK)
                        .claim("email", "a@b.example")
                        .expiresIn(Duration.ofMinutes(1));
        VerifiedJwt verified = secret.verifyJwt(secret.signJwt(claims));

        assertThat(secret.toString() + claims + verified)
                .isEqualTo("SigningSecret[not shown]JwtClaims[not shown]VerifiedJwt[not shown]");
    }

    private static Map<String, Object> part(String token, int index) throws ParseException {
        return JSONObjectUtils.parse(new Base64URL(token.split("\\.", -1)[index]).decodeToString());
    }
}
