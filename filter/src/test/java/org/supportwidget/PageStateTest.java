package org.supportwidget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a page tells scripts and templates of its user, and how it knows him. */
class PageStateTest {
    private static final SupportWidget ENGINE = Engines.of(Engines.EVERY_VENDOR);
    private static final String THREAD =
            Engines.IDENTITY
                    + """
                    vendors = thread
                    thread.app-id = 6b2c0a4e
                    thread.secret = thread-portal-authentication-secret
                    """;

    @Test
    void anonymous_show_starts_the_vendor_without_identity() {
        String html = Engines.widget(THREAD + "thread.anonymous = show", null);

        assertThat(Engines.states(html))
                .containsExactly(
                        Map.of(
                                "vendor", "thread",
                                "user", "",
                                "loader", "https://messenger.chatgenie.io/widget.js",
                                "visitor", Map.of("appId", "6b2c0a4e")));
        assertThat(html).endsWith(" src=\"https://messenger.chatgenie.io/widget.js\"></script>");
    }

    @Test
    void anonymous_show_changes_nothing_for_a_user() {
        assertThat(Engines.visitor(THREAD + "thread.anonymous = show", Engines.JOHN))
                .containsEntry("connectionEmail", "john.doe@acme.com");
    }

    @Test
    void unmarked_stop_is_told_to_the_runtime() {
        assertThat(Engines.states(Engines.widget(THREAD + "session-end.unmarked = stop", null)))
                .singleElement()
                .satisfies(state -> assertThat(state).containsEntry("unmarked", "stop"));
    }

    @Test
    void tells_a_script_only_whose_page_it_is() {
        PageWidget page = Engines.page(Engines.of(THREAD), Engines.JOHN);
        page.control().answerScript();

        assertThat(page.widget(null))
                .isEqualTo(
                        """
                        <script type="application/json" data-support-widget="state">\
                        {"vendors":[{"vendor":"thread","user":"1141548d29141ea5bf9cf8172255c4a9"}]}\
                        </script>""");
        assertThat(page.widget(null)).isEmpty();
        assertThat(page.control().carriesIdentity()).isTrue();
    }

    @Test
    void tells_a_script_that_asks_everything() {
        String state = Engines.page(Engines.of(THREAD), Engines.JOHN).control().state();

        assertThat(state).contains("\"connectionKey\":\"d34737ca").startsWith("{\"at\":1");
    }

    @Test
    void says_that_the_answer_to_a_post_must_not_be_fetched_anew() {
        assertThat(
                        Engines.of(THREAD)
                                .page(new UserRequest(null, Map.of(), Map.of(), "POST"))
                                .widget(null))
                .contains("\"post\":true");
        assertThat(Engines.page(Engines.of(THREAD), null).widget(null)).doesNotContain("\"post\":");
    }

    @Test
    void has_a_nonce_of_its_own() {
        assertThat(Engines.page(ENGINE, null).getNonce())
                .isNotEqualTo(Engines.page(ENGINE, null).getNonce())
                .matches("[A-Za-z0-9+/]{22}");
    }

    @Test
    void asks_the_innermost_request_and_once() {
        PageWidget page = Engines.page(ENGINE, null);
        page.control().observe(UserRequest.of(Engines.JOHN));
        assertThat(page.identity()).contains(Engines.JOHN);

        page.control().observe(UserRequest.of(Identity.of("2", "other@acme.com")));
        assertThat(page.identity()).contains(Engines.JOHN);
    }

    @Test
    void offers_templates_identity_and_verification_by_name() {
        PageWidget page = Engines.page(ENGINE, Engines.JOHN);

        assertThat(page.getIdentity())
                .containsEntry("id", "42")
                .containsEntry("email", "john.doe@acme.com")
                .containsEntry("name", "John Doe")
                .containsEntry("phone", null);
        assertThat(page.getVerification())
                .containsOnlyKeys("unthread", "thread", "crisp", "reamaze");
    }

    @Test
    void offers_templates_nothing_for_nobody() {
        assertThat(Engines.page(ENGINE, null).getIdentity()).isNull();
        assertThat(Engines.page(ENGINE, null).getVerification()).isEmpty();
    }
}
