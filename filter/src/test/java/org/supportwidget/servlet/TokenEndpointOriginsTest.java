package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportwidget.servlet.TokenAnswers.JANE;
import static org.supportwidget.servlet.TokenAnswers.PATH;
import static org.supportwidget.servlet.TokenAnswers.SESSION;
import static org.supportwidget.servlet.TokenAnswers.claims;
import static org.supportwidget.servlet.TokenAnswers.error;
import static org.supportwidget.servlet.TokenAnswers.header;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of which origins may read what the token endpoint answers. */
class TokenEndpointOriginsTest {
    private TokenServer server;

    TokenEndpointOriginsTest() throws Exception {
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
        HttpResponse<String> listed = preflight("https://shop.example");
        HttpResponse<String> other = preflight("https://evil.example");

        assertThat(listed.statusCode()).isEqualTo(204);
        assertThat(listed.body()).isEmpty();
        assertThat(header(listed, "Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
        assertThat(header(listed, "Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(header(listed, "Access-Control-Allow-Methods")).isEqualTo("GET");
        assertThat(header(listed, "Access-Control-Allow-Headers")).isEqualTo("X-Value");
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.headers().firstValue("Access-Control-Allow-Methods")).isEmpty();
    }

    private HttpResponse<String> preflight(String origin) throws Exception {
        return server.send(
                "OPTIONS", PATH, "Origin", origin, "Access-Control-Request-Method", "GET");
    }

    @Test
    void the_host_decides_for_a_browser_that_does_not_say_where_the_page_is() throws Exception {
        String behindTls = server.origin().replace("http:", "https:");

        assertThat(server.get(PATH, "Origin", server.origin()).statusCode()).isEqualTo(200);
        assertThat(server.get(PATH, "Origin", behindTls).statusCode()).isEqualTo(200);
        assertThat(server.get(PATH, "Origin", "http://127.0.0.1:1").statusCode()).isEqualTo(403);
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
}
