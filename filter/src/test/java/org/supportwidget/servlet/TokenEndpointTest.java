package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.Engines;
import org.supportwidget.Identity;
import org.supportwidget.IdentityResolver;
import org.supportwidget.RecordedLog;
import org.supportwidget.WebRequest;

/** {@code GET {token.path}/{vendor}} over HTTP. */
class TokenEndpointTest {
    private static final String SECRET = "zendesk-chat-shared-secret-0123456789abcdef";
    private static final String ZENDESK =
            """
            vendors = zendesk-chat, crisp
            zendesk-chat.account-key = 0lQmB3xFkA
            zendesk-chat.secret = zendesk-chat-shared-secret-0123456789abcdef
            crisp.website-id = e30a04ee-f81c-4935-b8d8-5fa55831b1c0
            crisp.secret = 713ecca8a85c864ed4a66642ec04f18e2dc06d042a72a1a3ddc09d87a533c154
            token.cors.origins = https://shop.example, http://localhost:3000
            """;
    private static final String SESSION =
            ZENDESK + "identity.id = session.user.id\nidentity.email = session.user.email\n";
    private static final String PRINCIPAL =
            ZENDESK
                    + """
                    identity.id = principal.identity.id
                    identity.email = principal.identity.email
                    """;
    private static final String PATH = "/support-widget/token/zendesk-chat";
    private static final Identity JANE = Identity.of("43", "jane@acme.com");
    private static final String[] AS_JANE = {TokenServer.USER, "43|jane@acme.com"};

    private TokenServer server;

    TokenEndpointTest() throws Exception {
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
    void gives_the_signed_in_user_a_token_that_zendesk_verifies() throws Exception {
        Instant before = Instant.now();
        HttpResponse<String> answer = server.get(PATH);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type"))
                .isEqualToIgnoringCase("application/json;charset=utf-8");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(json(answer)).containsOnlyKeys("token");
        Map<String, Object> claims = claims(answer);
        assertThat(claims)
                .containsOnlyKeys("name", "email", "external_id", "iat", "exp")
                .containsEntry("name", "jane@acme.com")
                .containsEntry("email", "jane@acme.com")
                .containsEntry("external_id", "43");
        long issued = ((Number) claims.getOrDefault("iat", 0)).longValue();
        assertThat(issued).isBetween(before.getEpochSecond(), Instant.now().getEpochSecond());
        assertThat(claims).containsEntry("exp", issued + 300);
    }

    @Test
    void every_answer_is_kept_by_nobody() throws Exception {
        for (HttpResponse<String> answer :
                List.of(
                        server.get(PATH),
                        server.get(PATH + "?for=0"),
                        server.get(PATH, "Sec-Fetch-Site", "cross-site"),
                        server.get(PATH + "x"),
                        server.send("POST", PATH),
                        server.send("OPTIONS", PATH))) {
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(String.join(",", answer.headers().allValues("Vary")))
                    .contains("Accept-Encoding", "Origin", "Cookie");
        }
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
    @ValueSource(
            strings = {
                "/support-widget/token/crisp",
                "/support-widget/token/unthread",
                "/support-widget/token/Zendesk-Chat",
                "/support-widget/token/zendesk-chat/",
                "/support-widget/token/zendesk-chat/x",
                "/support-widget/token/"
            })
    void what_is_no_vendor_with_tokens_is_not_found(String path) throws Exception {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(error(answer)).containsEntry("code", "00-02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/support-widget/token", "/support-widget/tokens/zendesk-chat", "/x"})
    void other_paths_are_the_applications(String path) throws Exception {
        assertThat(server.get(path).body()).isEqualTo("the application");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "HEAD"})
    void other_methods_get_405_and_are_told_which_are_allowed(String method) throws Exception {
        HttpResponse<String> answer = server.send(method, PATH);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "Allow")).isEqualTo("GET, OPTIONS");
        assertThat(answer.body()).doesNotContain("eyJ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/support-widget/token/zendesk%2Dchat",
                "/support%2dwidget/token/%7Aendesk-chat",
                "/support-widget/token/zendesk-chat;jsessionid=0",
                "/support-widget/token;x=y/zendesk-chat;a;b"
            })
    void an_encoded_path_and_path_parameters_make_no_difference(String path) throws Exception {
        assertThat(claims(server.get(path))).containsEntry("email", "jane@acme.com");
    }

    @ParameterizedTest
    @CsvSource({
        "same-origin, 200",
        "none, 200",
        "same-site, 403",
        "cross-site, 403",
        "'', 403",
        "SAME-ORIGIN, 403"
    })
    void believes_the_browser_where_the_page_is(String site, int status) throws Exception {
        HttpResponse<String> answer = server.get(PATH, "Sec-Fetch-Site", site);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        if (status == 403) {
            assertThat(error(answer)).containsEntry("code", "00-03");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example, cross-site",
        "https://evil.example, ",
        "'null', ",
        "'null', cross-site",
        "https://shop.example.evil.example, cross-site",
        "https://shop.example:8443, cross-site",
        "http://shop.example, cross-site",
        "HTTPS://shop.example, cross-site",
        "'not an origin', ",
        "'', "
    })
    void a_page_of_an_origin_that_is_not_listed_gets_403(String origin, String site)
            throws Exception {
        HttpResponse<String> answer =
                site == null
                        ? server.get(PATH, "Origin", origin)
                        : server.get(PATH, "Origin", origin, "Sec-Fetch-Site", site);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().map().keySet())
                .noneMatch(name -> name.startsWith("access-control-"));
        assertThat(answer.body()).doesNotContain("eyJ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://shop.example", "http://localhost:3000"})
    void a_page_of_a_listed_origin_may_read_the_answer_with_credentials(String origin)
            throws Exception {
        HttpResponse<String> answer =
                server.get(PATH, "Origin", origin, "Sec-Fetch-Site", "cross-site");

        assertThat(claims(answer)).containsEntry("email", "jane@acme.com");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(origin);
        assertThat(header(answer, "Access-Control-Allow-Credentials")).isEqualTo("true");
    }

    @Test
    void a_listed_page_may_read_why_it_gets_no_token() throws Exception {
        HttpResponse<String> answer =
                server.get(
                        PATH + "?for=0",
                        "Origin",
                        "https://shop.example",
                        "Sec-Fetch-Site",
                        "cross-site");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
    }

    @Test
    void answers_a_preflight_of_a_listed_page_only() throws Exception {
        HttpResponse<String> listed =
                server.send(
                        "OPTIONS",
                        PATH,
                        "Origin",
                        "https://shop.example",
                        "Access-Control-Request-Method",
                        "GET");
        HttpResponse<String> other =
                server.send(
                        "OPTIONS",
                        PATH,
                        "Origin",
                        "https://evil.example",
                        "Access-Control-Request-Method",
                        "GET");

        assertThat(listed.statusCode()).isEqualTo(204);
        assertThat(listed.body()).isEmpty();
        assertThat(header(listed, "Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
        assertThat(header(listed, "Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(header(listed, "Access-Control-Allow-Methods")).isEqualTo("GET");
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.headers().firstValue("Access-Control-Allow-Methods")).isEmpty();
    }

    @Test
    void the_host_decides_for_a_browser_that_does_not_say_where_the_page_is() throws Exception {
        String behindTls = server.origin().replace("http:", "https:");

        assertThat(server.get(PATH, "Origin", server.origin()).statusCode()).isEqualTo(200);
        assertThat(server.get(PATH, "Origin", behindTls).statusCode()).isEqualTo(200);
        assertThat(server.get(PATH, "Origin", "http://127.0.0.1:1").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource
    void a_context_path_and_a_path_of_the_applications_choice(TokenServer.Filters filters)
            throws Exception {
        try (TokenServer shop =
                new TokenServer("/the/shop", filters, SESSION + "token.path = /help/token")) {
            shop.be(JANE);

            assertThat(claims(shop.get("/help/token/zendesk-chat")))
                    .containsEntry("email", "jane@acme.com");
            assertThat(shop.get(PATH).body()).isEqualTo("the application");
        }
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

    @Test
    void says_whose_page_it_is_to_a_page_of_the_same_origin_only() throws Exception {
        String state = PATH.substring(0, PATH.lastIndexOf('/')) + "/state";

        HttpResponse<String> answer = server.get(state, "Sec-Fetch-Site", "same-origin");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.body()).contains("\"vendor\":\"zendesk-chat\"", "\"visitor\":");
        assertThat(server.get(state, "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
    }

    @Test
    void a_window_that_comes_here_after_a_log_in_is_sent_to_the_application() throws Exception {
        HttpResponse<String> answer =
                server.get(PATH, "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/");
    }

    @Test
    void injection_and_policies_leave_the_answer_alone() throws Exception {
        try (TokenServer injecting =
                new TokenServer("", TokenServer.Filters.BY_ITSELF, SESSION + "inject = auto")) {
            injecting.be(JANE);

            HttpResponse<String> answer =
                    injecting.get(PATH, "Accept", "text/html", "Sec-Fetch-Mode", "navigate");

            assertThat(claims(answer)).containsEntry("email", "jane@acme.com");
            assertThat(header(answer, "Content-Length"))
                    .isEqualTo(String.valueOf(answer.body().length()));
        }
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

    private static String fingerprint(Identity user) {
        return Engines.states(Engines.widget(SESSION + "vendors = zendesk-chat", user))
                .get(0)
                .getOrDefault("user", "")
                .toString();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static Map<String, Object> json(HttpResponse<String> answer) throws ParseException {
        return JSONObjectUtils.parse(answer.body());
    }

    private static Map<String, Object> error(HttpResponse<String> answer) throws ParseException {
        return JSONObjectUtils.getJSONObject(json(answer), "error");
    }

    private static Map<String, Object> claims(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        SignedJWT token = SignedJWT.parse(JSONObjectUtils.getString(json(answer), "token"));
        assertThat(token.verify(new MACVerifier(SECRET))).isTrue();
        return token.getPayload().toJSONObject();
    }
}
