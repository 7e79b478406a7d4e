package org.supportwidget.zendesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.supportwidget.zendesk.VisitorsServer.TOKEN;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which visitors are asked for where, with a token that nobody sees. */
@Timeout(30)
class ZendeskChatVisitorsTest {
    private final VisitorsServer server = new VisitorsServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_visitor_of_the_article_is_read() throws Exception {
        assertThat(server.visitors().find("9855790-xjj3u5xPWhW1Fv"))
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
        assertThat(server.requests())
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
        assertThat(server.visitors().find(id)).isPresent();
        assertThat(server.requests())
                .containsExactly("GET /api/v2/visitors/" + encoded + " Bearer " + TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ".."})
    void an_id_that_is_no_step_of_a_path_is_not_asked_for(String id) {
        assertThatThrownBy(() -> server.visitors().find(id))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void a_visitor_that_zendesk_does_not_know_is_empty() throws Exception {
        server.status = 404;

        assertThat(server.visitors().find("1")).isEmpty();
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
        ZendeskChatVisitors visitors = server.visitors();
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
        server.status = code;
        return catchThrowableOfType(ZendeskChatException.class, () -> server.visitors().find("1"));
    }
}
