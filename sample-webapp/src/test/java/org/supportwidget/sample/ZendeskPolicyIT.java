package org.supportwidget.sample;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.sample.server.SampleServer;

/** A page needs its own origin, for the token, beside Zendesk's. */
@ExtendWith(Sample.class)
class ZendeskPolicyIT {
    private final ChatPages pages;
    private final Visitor visitor;
    private final Page page;

    ZendeskPolicyIT(SampleServer server, Chromium chromium) {
        pages = new ChatPages(server.sandboxOrigin());
        visitor = chromium.visitor();
        page = visitor.newPage();
    }

    @AfterEach
    void close() {
        visitor.close();
        pages.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connect-src 'self'",
                "connect-src 'none'",
                "connect-src *",
                "connect-src https://a.example",
                "default-src 'none'",
                "default-src 'self'",
                "default-src 'none'; script-src 'self'; connect-src 'none'",
                "default-src 'none', connect-src 'none'; script-src 'none'"
            })
    void zendesk_verifies_the_user_under(String policy) {
        page.context().addCookies(List.of(new Cookie("who", "alice").setUrl(pages.origin())));
        page.navigate(
                pages.page() + "?policy=" + URLEncoder.encode(policy, StandardCharsets.UTF_8));

        assertThat(page.locator("[data-sandbox=zendesk-chat]"))
                .hasText("verified alice@example.com");
        assertThat(visitor.problems()).isEmpty();
    }
}
