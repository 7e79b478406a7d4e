package org.supportwidget.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supportwidget.Engines;

class ZendeskChatTest {
    private static final String ZENDESK =
            Engines.IDENTITY
                    + """
                    vendors = zendesk-chat
                    zendesk-chat.account-key = 0lQmB3xFkA
                    zendesk-chat.secret = zendesk-chat-shared-secret-0123456789abcdef
                    """;

    @Test
    void is_given_the_account_key_and_nothing_of_the_user() {
        String html = Engines.widget(ZENDESK, Engines.JOHN);

        assertThat(Engines.visitor(ZENDESK, Engines.JOHN))
                .containsOnly(entry("account_key", "0lQmB3xFkA"));
        assertThat(html).doesNotContain("john", "John", "eyJ");
    }

    @Test
    void tells_the_page_where_to_ask_for_a_token() {
        assertThat(Engines.states(Engines.widget(ZENDESK, Engines.JOHN)))
                .singleElement()
                .satisfies(
                        state ->
                                assertThat(state)
                                        .containsEntry(
                                                "token", "/support-widget/token/zendesk-chat"));
        assertThat(Engines.states(Engines.widget(ZENDESK + "token.path = /t", Engines.JOHN)))
                .singleElement()
                .satisfies(state -> assertThat(state).containsEntry("token", "/t/zendesk-chat"));
    }

    @Test
    void shows_templates_no_token() {
        assertThat(Engines.page(Engines.of(ZENDESK), Engines.JOHN).getVerification()).isEmpty();
    }

    @Test
    void loads_the_sdk_by_a_script_element_of_the_servers() {
        assertThat(Engines.widget(ZENDESK, Engines.JOHN))
                .containsPattern(
                        "<script nonce=\"[^\"]+\" data-support-widget=\"zendesk-chat\" async=\"\""
                                + " src=\"https://dev.zopim.com/web-sdk/latest/web-sdk.js\">"
                                + "</script>$");
    }

    @Test
    void asks_of_the_policy_zendesks_hosts_and_the_pages_own_origin() {
        assertThat(Engines.of(ZENDESK).cspSources())
                .hasToString(
                        "script-src https://dev.zopim.com; connect-src https://*.zopim.com"
                                + " wss://*.zopim.com https://*.zdassets.com https://*.zendesk.com"
                                + " https://dev.zopim.com 'self'");
    }

    @Test
    void asks_for_the_pages_own_origin_also_where_its_list_is_replaced() {
        assertThat(
                        Engines.of(ZENDESK + "zendesk-chat.csp.connect-src = https://proxy.example")
                                .cspSources())
                .hasToString(
                        "script-src https://dev.zopim.com;"
                                + " connect-src https://proxy.example 'self'");
    }

    @Test
    void starts_anonymously_with_the_account_key_and_without_a_token() {
        assertThat(Engines.states(Engines.widget(ZENDESK + "zendesk-chat.anonymous = show", null)))
                .singleElement()
                .satisfies(
                        state ->
                                assertThat(state)
                                        .containsEntry(
                                                "visitor", Map.of("account_key", "0lQmB3xFkA"))
                                        .containsEntry("user", "")
                                        .doesNotContainKey("token"));
    }

    @Test
    void requires_account_key_and_secret() {
        assertThat(Engines.mistakes(Engines.IDENTITY + "vendors = zendesk-chat"))
                .containsExactlyInAnyOrder(
                        "zendesk-chat.account-key: found nothing, expected the account key, letters"
                                + " and digits (set it in the given values)",
                        "zendesk-chat.secret: found nothing, expected the secret that zendesk-chat"
                                + " shows for identity verification, e.g. ${env:NAME} (set it in the"
                                + " given values)");
    }
}
