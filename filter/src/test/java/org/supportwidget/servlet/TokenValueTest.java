package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportwidget.servlet.TokenAnswers.JANE;
import static org.supportwidget.servlet.TokenAnswers.error;
import static org.supportwidget.servlet.TokenAnswers.header;
import static org.supportwidget.servlet.TokenAnswers.json;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.Identity;

/** Tokens that name a value of the browser's, which the page sends in a header. */
class TokenValueTest {
    private static final String PATH = "/support-widget/token/freshchat";
    private static final String HEADER = "X-Value";
    private static final String UUID = "6d2c1f0e-8a4b-4c57-9f0c-a3d1e5b7c90";

    private final TokenServer server =
            new TokenServer(
                    "",
                    TokenServer.Filters.BY_ITSELF,
                    """
                    vendors = freshchat
                    freshchat.token = 2f6d3a10-81c4-4c57-9f0c-a3d1e5b7c902
                    freshchat.secret = freshchat-encryption-key-0123456789abcdef
                    identity.id = session.user.id
                    identity.email = session.user.email
                    """);

    TokenValueTest() throws Exception {}

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @Test
    void the_token_names_the_value_and_the_user() throws Exception {
        server.be(JANE);

        HttpResponse<String> answer = server.get(PATH + "?for=", HEADER, UUID);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(claims(server.get(PATH, HEADER, UUID)))
                .containsEntry("freshchat_uuid", UUID)
                .containsEntry("reference_id", "43");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "\"", "a.b", "a,b"})
    void another_value_is_refused(String value) throws Exception {
        server.be(JANE);

        HttpResponse<String> answer = server.get(PATH, HEADER, value);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(error(answer)).containsEntry("code", "00-07");
    }

    /** An address is logged by servers and proxies. */
    @Test
    void a_value_in_the_address_does_not_count() throws Exception {
        server.be(JANE);

        assertThat(server.get(PATH + "?value=" + UUID).statusCode()).isEqualTo(400);
    }

    @Test
    void nobody_gets_a_token_and_no_session() throws Exception {
        assertThat(server.get(PATH, HEADER, UUID).statusCode()).isEqualTo(401);
        assertThat(server.sessions()).isZero();
    }

    /** Whoever tries the values of others is stopped at the sixth. */
    @Test
    void a_session_gets_tokens_for_five_values() throws Exception {
        server.be(JANE);
        for (int i = 1; i <= 5; i++) {
            claims(server.get(PATH, HEADER, UUID + i));
        }

        HttpResponse<String> answer = server.get(PATH, HEADER, UUID + 6);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(error(answer)).containsEntry("code", "00-08");
        assertThat(header(answer, "Retry-After")).isEqualTo("60");
        assertThat(answer.body()).doesNotContain("eyJ");
        claims(server.get(PATH, HEADER, UUID + 1));
    }

    @Test
    void another_session_has_its_own() throws Exception {
        server.be(JANE);
        for (int i = 1; i <= 6; i++) {
            server.get(PATH, HEADER, UUID + i);
        }
        try (TokenServer other = another()) {
            other.be(Identity.of("44", "joe@acme.com"));
            claims(other.get(PATH, HEADER, UUID + 6));
        }
    }

    private static TokenServer another() throws Exception {
        return new TokenValueTest().server;
    }

    private static Map<String, Object> claims(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return SignedJWT.parse(JSONObjectUtils.getString(json(answer), "token"))
                .getPayload()
                .toJSONObject();
    }
}
