package org.supportwidget.servlet.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.supportwidget.Engines;
import org.supportwidget.SupportWidget;
import org.supportwidget.servlet.FakeExchange;

/** Asks the token path with any fields, methods and parameters. */
class EndpointFuzzTest {
    private static final String LISTED = "https://www.acme.example";
    private static final SupportWidget ENGINE =
            Engines.of(
                    """
                    identity.id = session.user.id
                    identity.email = session.user.email
                    vendors = zendesk-chat
                    zendesk-chat.account-key = 4PbqQ6gC1bCw0pC3DIiOoJ7J1cVGRCpb
                    zendesk-chat.secret = zendesk-chat-shared-secret-of-this-test
                    token.cors.origins = https://www.acme.example
                    """);
    private static final TokenEndpoint ENDPOINT = new TokenEndpoint(ENGINE);

    @FuzzTest(maxDuration = "20s")
    void no_other_origin_is_let_in(FuzzedDataProvider data) throws IOException {
        Map<String, Object> asked = new HashMap<>();
        asked.put("getMethod", data.consumeBoolean() ? "GET" : data.consumeAsciiString(8));
        asked.put("getContextPath", "/shop");
        asked.put("getServletPath", "/support-widget/token/" + data.consumeString(16));
        for (String name : List.of("origin", "host", "sec-fetch-site", "sec-fetch-dest", "for")) {
            if (data.consumeBoolean()) {
                asked.put(name, data.consumeString(60));
            }
        }
        FakeExchange exchange = new FakeExchange(asked);

        ENDPOINT.answer(
                Engines.page(ENGINE, null).control(), exchange.request(), exchange.response());

        assertThat(exchange.fields())
                .contains("Cache-Control: no-store")
                .allMatch(
                        field ->
                                !field.startsWith("Access-Control-Allow-Origin:")
                                        || field.endsWith(" " + LISTED));
        if ("cross-site".equals(asked.get("sec-fetch-site"))
                && !LISTED.equals(asked.get("origin"))
                && !"document".equals(asked.get("sec-fetch-dest"))) {
            assertThat(exchange.status()).isEqualTo(403);
        }
    }
}
