package org.supportwidget.zendesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ZendeskChatVisitorsTest {
    private static final String TOKEN = "s3cr3t-api-token";
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

    /** The answer in Xsolla's article on Zendesk Chat. */
    private static final String VISITOR =
            """
            {
              "banned": false,
              "notes": "",
              "id": "9855790.xjj3ukxyIhn6j3",
              "email": "email@email.com",
              "phone": "",
              "created": 1586950554,
              "name": "email@email.com",
              "external_id": "82cd5e0c-c3ff-11e9-b199-c1e5fc81c37f"
            }
            """;

    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String body = VISITOR;
    private volatile @Nullable String retryAfter;

    ZendeskChatVisitorsTest() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void the_visitor_of_the_article_is_read() throws Exception {
        assertThat(visitors().find("9855790-xjj3u5xPWhW1Fv"))
                .contains(
                        new ZendeskChatVisitor(
                                "9855790.xjj3ukxyIhn6j3",
                                "82cd5e0c-c3ff-11e9-b199-c1e5fc81c37f",
                                "email@email.com",
                                "email@email.com",
                                "",
                                "",
                                Instant.parse("2020-04-15T11:35:54Z"),
                                false));
        assertThat(requests)
                .containsExactly(
                        "GET /api/v2/visitors/9855790-xjj3u5xPWhW1Fv Bearer s3cr3t-api-token");
    }

    @ParameterizedTest
    @CsvSource({
        "9855790.xjj3, 9855790.xjj3",
        "a/b, a%2Fb",
        "../x, ..%2Fx",
        "a?b#c, a%3Fb%23c",
        "a b+c, a%20b%2Bc",
        "%2e, %252e",
        "é, %C3%A9"
    })
    void an_id_is_one_step_of_the_path_whatever_it_holds(String id, String encoded)
            throws Exception {
        assertThat(visitors().find(id)).isPresent();
        assertThat(requests)
                .containsExactly("GET /api/v2/visitors/" + encoded + " Bearer " + TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ".."})
    void an_id_that_is_no_step_of_a_path_is_not_asked_for(String id) {
        assertThatThrownBy(() -> visitors().find(id)).isInstanceOf(IllegalArgumentException.class);
        assertThat(requests).isEmpty();
    }

    @Test
    void a_visitor_that_zendesk_does_not_know_is_empty() throws Exception {
        status = 404;

        assertThat(visitors().find("1")).isEmpty();
    }

    @Test
    void each_kind_of_refusal_is_a_class_of_its_own() {
        assertThat(failure(401)).isInstanceOf(ZendeskChatException.Unauthorized.class);
        assertThat(failure(403)).isInstanceOf(ZendeskChatException.Forbidden.class);
        assertThat(failure(429)).isInstanceOf(ZendeskChatException.TooManyRequests.class);
        assertThat(failure(500)).isInstanceOf(ZendeskChatException.Unavailable.class);
        assertThat(failure(503)).isInstanceOf(ZendeskChatException.Unavailable.class);
        assertThat(failure(302)).isInstanceOf(ZendeskChatException.Malformed.class);
        assertThat(failure(204)).isInstanceOf(ZendeskChatException.Malformed.class);
        server.stop(0);
        assertThat(failure(200)).isInstanceOf(ZendeskChatException.Unavailable.class);
    }

    /** RFC 9110 section 10.2.3: seconds, or a date. */
    @ParameterizedTest
    @CsvSource({
        "120, PT2M",
        "0, PT0S",
        "'Sat, 21 Nov 2026 10:01:30 GMT', PT1M30S",
        "'Sat, 21 Nov 2026 09:59:00 GMT', PT0S",
        "soon,",
        "-5,",
        "99999999999999999999,",
        ","
    })
    void a_wait_that_zendesk_asks_for_is_told(@Nullable String field, @Nullable Duration wait) {
        retryAfter = field;

        ZendeskChatException failure = failure(429);

        assertThat(((ZendeskChatException.TooManyRequests) failure).retryAfter().orElse(null))
                .isEqualTo(wait);
    }

    @Test
    void a_body_of_another_form_is_malformed() {
        body = "<html>";

        assertThat(failure(200)).isInstanceOf(ZendeskChatException.Malformed.class);
    }

    @Test
    void a_body_over_a_mebibyte_is_not_read() {
        body = "{\"id\":\"1\"}" + " ".repeat(1 << 20);

        assertThat(failure(200)).isInstanceOf(ZendeskChatException.Unavailable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.zopim.com, https://www.zopim.com/api/v2/visitors/",
        "https://www.zopim.com/, https://www.zopim.com/api/v2/visitors/",
        "https://acme.zendesk.com, https://acme.zendesk.com/api/v2/chat/visitors/",
        "https://ACME.Zendesk.com, https://ACME.Zendesk.com/api/v2/chat/visitors/",
        "https://acme.zendesk.com/api/v2/chat, https://acme.zendesk.com/api/v2/chat/visitors/",
        "https://acme.zendesk.com/api/v2/chat/visitors,"
                + " https://acme.zendesk.com/api/v2/chat/visitors/",
        "https://proxy.acme.com/zopim, https://proxy.acme.com/zopim/api/v2/visitors/",
        "https://evilzendesk.com, https://evilzendesk.com/api/v2/visitors/"
    })
    void the_base_is_completed_by_what_it_lacks(String base, String visitors) {
        assertThat(ZendeskChatVisitors.at(base, TOKEN))
                .hasToString("ZendeskChatVisitors[" + visitors + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://www.zopim.com", "www.zopim.com", "https://www.zopim.com/?a=b"})
    void the_token_goes_to_no_base_that_could_leak_it(String base) {
        assertThatThrownBy(() -> ZendeskChatVisitors.at(base, TOKEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the base URL of Zendesk Chat: found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s3cr3t\nX-Injected: 1", "s3cr3t ", "s3cr3té"})
    void a_token_that_no_header_field_can_hold_is_refused_and_not_shown(String token) {
        assertThatThrownBy(() -> ZendeskChatVisitors.of(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void nothing_shows_the_token_or_personal_data() throws Exception {
        ZendeskChatVisitors visitors = visitors();
        String shown = visitors + " " + visitors.find("1").orElseThrow();
        for (int code : new int[] {401, 403, 429, 500, 302}) {
            shown += failure(code);
        }

        assertThat(shown)
                .doesNotContain(TOKEN)
                .doesNotContain("email.com")
                .doesNotContain("82cd5e0c");
    }

    private ZendeskChatException failure(int code) {
        status = code;
        return catchThrowableOfType(ZendeskChatException.class, () -> visitors().find("1"));
    }

    private ZendeskChatVisitors visitors() {
        return new ZendeskChatVisitors(
                "http://127.0.0.1:" + server.getAddress().getPort(), TOKEN, CLOCK);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(
                    exchange.getRequestMethod()
                            + " "
                            + exchange.getRequestURI()
                            + " "
                            + exchange.getRequestHeaders().getFirst("Authorization"));
            if (retryAfter != null) {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            boolean empty = status == 204 || bytes.length == 0;
            exchange.sendResponseHeaders(status, empty ? -1 : bytes.length);
            if (!empty) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }
}
