package org.supportwidget.sample;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supportwidget.sample.server.SampleServer;

/**
 * The sandbox vendors under hand-written snippets, as their documentation has them, without the
 * library: they verify, and they keep a visitor until they are stopped.
 */
@ExtendWith(Sample.class)
class SandboxVendorsIT {
    private final SampleServer server;
    private final Visitor visitor;
    private final Page page;

    SandboxVendorsIT(SampleServer server, Chromium chromium) {
        this.server = server;
        visitor = chromium.visitorWithoutPolicies();
        page = visitor.newPage();
    }

    @AfterEach
    void the_console_is_empty() {
        assertThat(visitor.problems()).isEmpty();
        visitor.close();
    }

    @ParameterizedTest
    @EnumSource
    void keeps_its_visitor_until_it_is_stopped(Snippet vendor) {
        open(vendor);
        assertThat(status(vendor)).hasCount(0);

        page.evaluate(vendor.alice);
        assertThat(status(vendor)).hasText("verified alice@example.com");

        open(vendor);
        assertThat(status(vendor)).hasText("verified alice@example.com");

        page.evaluate(vendor.stop);
        assertThat(status(vendor)).hasCount(0);

        open(vendor);
        assertThat(status(vendor)).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource
    void shows_the_next_visitor_the_conversation_that_nobody_has_stopped(Snippet vendor) {
        open(vendor);
        page.evaluate(vendor.alice);
        assertThat(status(vendor)).hasText("verified alice@example.com");
        page.getByLabel("Message").fill("My card number is 4711");
        page.getByText("Send").click();

        open(vendor);
        page.evaluate(vendor.bob);

        assertThat(status(vendor)).hasText("verified bob@example.com");
        assertThat(conversation(vendor)).containsText("Hello alice@example.com");
        assertThat(conversation(vendor)).containsText("My card number is 4711");
    }

    @ParameterizedTest
    @EnumSource
    void rejects_an_email_that_was_not_signed(Snippet vendor) {
        open(vendor);

        page.evaluate(vendor.alice.replace("alice@example.com", "bob@example.com"));

        assertThat(status(vendor)).hasText(Pattern.compile("rejected: .* does not match"));
    }

    @Test
    void thread_ignores_the_misspelt_parameter_of_its_documentation() {
        open(Snippet.THREAD);

        page.evaluate(Snippet.THREAD.alice.replace("connectionEmail", "conenctionEmail"));

        assertThat(status(Snippet.THREAD)).hasText("anonymous");
    }

    @Test
    void reamaze_starts_at_load_with_what_the_page_has_set() {
        page.navigate(server.uri() + "static.html");
        page.evaluate(Snippet.REAMAZE.alice.replace("Reamaze.reload()", ""));
        load(Snippet.REAMAZE);

        assertThat(status(Snippet.REAMAZE)).hasText("verified alice@example.com");
    }

    @Test
    void zendesk_asks_for_a_token_and_ends_with_the_chat() {
        page.navigate(server.uri() + "static.html");
        script("/sandbox/zendesk-chat/web-sdk.js");
        page.evaluate(
                """
                zChat.init({ account_key: 'demoZendeskAccountKey',
                  authentication: { jwt_fn: (callback) => callback('no.token.') } })
                """);
        assertThat(page.locator("[data-sandbox=zendesk-chat]")).hasText("rejected: not a JWT");

        page.evaluate("new Promise(resolve => zChat.endChat(() => resolve(zChat.logout())))");
        assertThat(page.locator("[data-sandbox=zendesk-chat]")).hasCount(0);
    }

    @Test
    void zendesk_does_nothing_in_a_page_that_has_not_initialised_it() {
        page.navigate(server.uri() + "static.html");
        script("/sandbox/zendesk-chat/web-sdk.js");
        page.evaluate("document.cookie = '__zlcmid=%22somebody%22'");

        page.evaluate("zChat.endChat(); zChat.logout()");

        assertThat(visitor.problems())
                .hasSize(2)
                .allMatch(text -> text.contains("not initialized"));
        assertThat(page.evaluate("document.cookie")).isEqualTo("__zlcmid=%22somebody%22");
        visitor.problems().clear();
    }

    @Test
    void reamaze_does_nothing_in_a_page_that_names_no_account() {
        open(Snippet.REAMAZE);
        page.evaluate(Snippet.REAMAZE.alice);
        assertThat(status(Snippet.REAMAZE)).hasText("verified alice@example.com");

        open(Snippet.REAMAZE);
        page.evaluate("window._support = { user: {} }; Reamaze.reload()");

        assertThat(status(Snippet.REAMAZE)).hasText("verified alice@example.com");
    }

    @Test
    void crisp_verifies_the_frame_of_a_page_that_names_its_origin() {
        page.navigate(server.uri() + "static.html");
        page.evaluate(
                """
                (origin) => {
                  document.body.innerHTML = `<iframe referrerpolicy="origin"
                    sandbox="allow-forms allow-popups allow-scripts" src="${origin}/sandbox/crisp/urn:crisp.im:ticket-center:0/tickets/e30a04ee-f81c-4935-b8d8-5fa55831b1c0?email=alice%40example.com&amp;hmac=c57f3c8b7ca9e4b483282c5a770797443aff322e0e43b211ca38540682086a50"></iframe>`;
                }
                """,
                server.sandboxOrigin());

        assertThat(page.frameLocator("iframe").locator("[data-sandbox=crisp]"))
                .hasText("verified alice@example.com");
    }

    private void open(Snippet vendor) {
        page.navigate(server.uri() + "static.html");
        load(vendor);
    }

    private void load(Snippet vendor) {
        script(vendor.script);
    }

    private void script(String path) {
        page.addScriptTag(new Page.AddScriptTagOptions().setUrl(server.sandboxOrigin() + path));
    }

    private Locator status(Snippet vendor) {
        return page.locator("[data-sandbox=%s]".formatted(vendor));
    }

    private Locator conversation(Snippet vendor) {
        return page.locator("[data-sandbox-conversation=%s]".formatted(vendor));
    }
}
