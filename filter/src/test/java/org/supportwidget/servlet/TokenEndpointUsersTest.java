package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportwidget.servlet.TokenAnswers.JANE;
import static org.supportwidget.servlet.TokenAnswers.PATH;
import static org.supportwidget.servlet.TokenAnswers.SESSION;
import static org.supportwidget.servlet.TokenAnswers.ZENDESK;
import static org.supportwidget.servlet.TokenAnswers.claims;
import static org.supportwidget.servlet.TokenAnswers.error;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.supportwidget.Engines;
import org.supportwidget.Identity;
import org.supportwidget.IdentityResolver;
import org.supportwidget.RecordedLog;
import org.supportwidget.WebRequest;

/** Who gets a token: the user whom the page was made for, as long as he is signed in. */
class TokenEndpointUsersTest {
    private static final String PRINCIPAL =
            ZENDESK
                    + """
                    identity.id = principal.identity.id
                    identity.email = principal.identity.email
                    """;
    private static final String[] AS_JANE = {TokenServer.USER, "43|jane@acme.com"};

    private TokenServer server;

    TokenEndpointUsersTest() throws Exception {
        server = new TokenServer("", TokenServer.Filters.BY_ITSELF, SESSION);
    }

    @BeforeEach
    void sign_in() throws Exception {
        server.be(JANE);
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @Test
    void nobody_gets_401() throws Exception {
        try (TokenServer fresh = new TokenServer("", TokenServer.Filters.BY_ITSELF, SESSION)) {
            HttpResponse<String> answer = fresh.get(PATH);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(error(answer))
                    .containsOnlyKeys("code", "message")
                    .containsEntry("code", "00-01");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(fresh.sessions()).isZero();
        }
    }

    @Test
    void a_page_of_another_users_gets_401() throws Exception {
        String janes = fingerprint(JANE);
        String johns = fingerprint(Engines.JOHN);

        assertThat(server.get(PATH + "?for=" + janes).statusCode()).isEqualTo(200);
        assertThat(server.get(PATH + "?for=" + johns).statusCode()).isEqualTo(401);
        assertThat(server.get(PATH + "?for=").statusCode()).isEqualTo(401);

        server.be(Engines.JOHN);

        HttpResponse<String> late = server.get(PATH + "?for=" + janes);
        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(error(late)).containsEntry("code", "00-01");
        assertThat(late.body()).doesNotContain("acme.com", "eyJ");
        assertThat(claims(server.get(PATH + "?for=" + johns)))
                .containsEntry("email", "john.doe@acme.com");
    }

    @ParameterizedTest
    @EnumSource(names = {"BY_ITSELF", "TWICE"})
    void believes_the_innermost_request_about_who_is_signed_in(TokenServer.Filters filters)
            throws Exception {
        try (TokenServer secured = new TokenServer("", filters, PRINCIPAL)) {
            assertThat(claims(secured.get(PATH, AS_JANE))).containsEntry("email", "jane@acme.com");
            assertThat(secured.get(PATH).statusCode()).isEqualTo(401);
            assertThat(secured.sessions()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"43|, a blank e-mail", "|jane@acme.com, a blank id"})
    void a_user_who_cannot_be_verified_gets_401_and_the_log_one_warning(String user, String lack)
            throws Exception {
        try (TokenServer secured = new TokenServer("", TokenServer.Filters.BY_ITSELF, PRINCIPAL);
                RecordedLog log = new RecordedLog()) {
            for (int visits = 0; visits < 2; visits++) {
                HttpResponse<String> answer = secured.get(PATH, TokenServer.USER, user);
                assertThat(answer.statusCode()).isEqualTo(401);
                assertThat(answer.body()).doesNotContain("eyJ");
            }
            assertThat(log.messages(Level.WARNING))
                    .containsExactly(
                            "zendesk-chat renders nothing for a signed-in user: the signed-in user"
                                    + " has "
                                    + lack);
        }
    }

    @Test
    void is_unavailable_and_not_401_while_the_application_cannot_tell_who_is_signed_in()
            throws Exception {
        try (TokenServer failing =
                        new TokenServer(
                                "",
                                TokenServer.Filters.BY_ITSELF,
                                ZENDESK + "identity.resolver = " + Failing.class.getName());
                RecordedLog log = new RecordedLog()) {
            HttpResponse<String> answer = failing.get(PATH);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(error(answer)).containsEntry("code", "00-05");
            assertThat(log.messages(Level.WARNING)).hasSize(1);
        }
    }

    /** 401 would end the conversation of a user who is signed in. */
    @Test
    void is_unavailable_where_the_resolver_cannot_tell_and_logs_no_warning() throws Exception {
        try (TokenServer unseen =
                        new TokenServer(
                                "",
                                TokenServer.Filters.BY_ITSELF,
                                ZENDESK + "identity.resolver = " + Unseen.class.getName());
                RecordedLog log = new RecordedLog()) {
            HttpResponse<String> answer = unseen.get(PATH);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(error(answer)).containsEntry("code", "00-05");
            assertThat(log.messages(Level.WARNING)).isEmpty();
        }
    }

    private static String fingerprint(Identity user) {
        return Engines.states(Engines.widget(SESSION + "vendors = zendesk-chat", user))
                .get(0)
                .getOrDefault("user", "")
                .toString();
    }

    /** No request passes whoever knows. */
    public static final class Unseen implements IdentityResolver {
        @Override
        public boolean canTell(WebRequest request) {
            return false;
        }

        @Override
        public Optional<Identity> resolve(WebRequest request) {
            throw new AssertionError("nobody was to be asked");
        }
    }

    /** The application's directory does not answer. */
    public static final class Failing implements IdentityResolver {
        @Override
        public Optional<Identity> resolve(WebRequest request) {
            throw new IllegalStateException("the directory does not answer");
        }
    }
}
