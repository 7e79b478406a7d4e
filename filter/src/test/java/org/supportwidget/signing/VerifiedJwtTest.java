package org.supportwidget.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.ForgedJwt;

class VerifiedJwtTest {
    private static final String KEY = "xsolla-login-project-secret-key";
    private static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
    private static final SigningSecret SECRET = SigningSecret.of(KEY);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "a.b",
                "a.b.c.d",
                "a.b.c\n",
                " a.b.c",
                "a.b!.c",
                "a.b.c=",
                "a+.b.c",
                "ä.b.c",
                "eyJhbGciOiJIUzI1NiJ9..c"
            })
    void what_is_not_three_parts_of_base64url_is_refused(String token) {
        assertThatThrownBy(() -> SECRET.verifyJwt(token))
                .isInstanceOf(InvalidJwtException.class)
                .hasMessage("it is not three parts of unpadded base64url");
    }

    @Test
    void a_token_that_no_header_field_could_hold_is_refused() {
        String token = ForgedJwt.hs256(HEADER, "{\"sub\":\"" + "x".repeat(13_000) + "\"}", KEY);

        assertThatThrownBy(() -> SECRET.verifyJwt(token)).isInstanceOf(InvalidJwtException.class);
    }

    /** The last of 43 characters carries 4 bits of the 32 bytes, and 2 that decide nothing. */
    @Test
    void another_spelling_of_the_same_signature_is_refused() throws Exception {
        String token = ForgedJwt.hs256(HEADER, "{\"sub\":\"42\"}", KEY);
        char last = token.charAt(token.length() - 1);
        String respelt = token.substring(0, token.length() - 1) + (char) (last + 1);

        assertThat(SECRET.verifyJwt(token).text("sub")).isEqualTo("42");
        assertThatThrownBy(() -> SECRET.verifyJwt(respelt))
                .hasMessage("one of its parts is not canonical base64url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\"}",
                "{\"alg\":\"None\"}",
                "{\"alg\":\"hs256\"}",
                "{\"alg\":\"HS512\"}",
                "{\"alg\":\"RS256\"}",
                "{\"alg\":[\"HS256\"]}",
                "{\"alg\":null}",
                "{\"typ\":\"JWT\"}"
            })
    void any_other_algorithm_is_refused_though_the_mac_is_right(String header) {
        String token = ForgedJwt.hs256(header, "{\"sub\":\"42\"}", KEY);

        assertThatThrownBy(() -> SECRET.verifyJwt(token)).hasMessage("its algorithm is not HS256");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"alg\":\"HS256\",\"alg\":\"HS256\"} | its header is not one JSON object of distinct"
                        + " members",
                "{\"alg\":\"RS256\",\"\\u0061lg\":\"HS256\"} | its header is not one JSON object of"
                        + " distinct members",
                "[[\"alg\",\"HS256\"]] | its header is not one JSON object of distinct members",
                "null | its header is not one JSON object of distinct members",
                "[\"HS256\"] | its header is not one JSON object of distinct members",
                "{\"alg\":\"HS256\"}x | its header is not one JSON object of distinct members",
                "{\"alg\":\"HS256\",\"typ\":1} | its header is malformed",
                "{\"alg\":\"HS256\",\"kid\":1} | its header is malformed",
                "{\"alg\":\"HS256\",\"crit\":[\"x\"],\"x\":1} | its header asks for an extension"
                        + " (crit, b64)",
                "{\"alg\":\"HS256\",\"crit\":[]} | its header asks for an extension (crit, b64)",
                "{\"alg\":\"HS256\",\"b64\":false} | its header asks for an extension (crit, b64)"
            })
    void a_header_out_of_order_is_refused_though_the_mac_is_right(String header, String reason) {
        String token = ForgedJwt.hs256(header, "{\"sub\":\"42\"}", KEY);

        assertThatThrownBy(() -> SECRET.verifyJwt(token)).hasMessage(reason);
    }

    /** The second payload was signed by {@code openssl dgst -sha256 -hmac}. */
    @Test
    void a_claim_that_occurs_twice_is_refused() {
        String token =
                "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI0MiIsInN1YiI6IjQzIn0"
                        + ".swISXG778ZoY6rJ8chRhRI5IFQ_bY5RyZjeRLb87PGM";

        assertThatThrownBy(() -> SECRET.verifyJwt(token))
                .hasMessage("its claims are not one JSON object of distinct members");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[[\"sub\",\"42\"]]",
                "null",
                "\"sub\"",
                "{\"sub\":\"42\"",
                "{sub:42}",
                "{}{}",
                "\0"
            })
    void claims_that_are_no_object_are_refused(String payload) {
        String token = ForgedJwt.hs256(HEADER, payload, KEY);

        assertThatThrownBy(() -> SECRET.verifyJwt(token))
                .hasMessage("its claims are not one JSON object of distinct members");
    }

    @Test
    void nesting_without_end_is_refused() {
        String payload = "{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        String token = ForgedJwt.hs256(HEADER, payload, KEY);

        assertThatThrownBy(() -> SECRET.verifyJwt(token)).isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void a_changed_claim_a_changed_header_and_another_key_are_refused() {
        String[] parts = ForgedJwt.hs256(HEADER, "{\"sub\":\"42\"}", KEY).split("\\.", -1);
        String claim = parts[0] + "." + ForgedJwt.base64url("{\"sub\":\"43\"}") + "." + parts[2];
        String header =
                ForgedJwt.base64url("{\"alg\":\"HS256\"}") + "." + parts[1] + "." + parts[2];
        String otherKey = ForgedJwt.hs256(HEADER, "{\"sub\":\"42\"}", KEY + "x");

        for (String token : new String[] {claim, header, otherKey}) {
            assertThatThrownBy(() -> SECRET.verifyJwt(token)).hasMessage("its signature is wrong");
        }
    }

    @Test
    void a_text_is_a_text_and_a_time_is_a_number() throws Exception {
        VerifiedJwt jwt =
                verified(
                        "{\"s\":\"x\",\"n\":1,\"l\":null,\"f\":1700000000.9,\"e\":1e3,\"m\":1e300}");

        assertThat(jwt.text("s")).isEqualTo("x");
        assertThat(jwt.text("l")).isNull();
        assertThat(jwt.text("absent")).isNull();
        assertThat(jwt.numericDate("absent")).isNull();
        assertThat(jwt.numericDate("f")).isEqualTo(1_700_000_000L);
        assertThat(jwt.numericDate("e")).isEqualTo(1_000L);
        assertThat(jwt.numericDate("m")).isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(() -> jwt.text("n")).hasMessage("its claim n is not text");
        assertThatThrownBy(() -> jwt.numericDate("s")).hasMessage("its claim s is not a number");
        assertThatThrownBy(() -> jwt.numericDate("l")).hasMessage("its claim l is not a number");
    }

    private static VerifiedJwt verified(String payload) throws InvalidJwtException {
        return SECRET.verifyJwt(ForgedJwt.hs256(HEADER, payload, KEY));
    }
}
