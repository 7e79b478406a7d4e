package org.supportwidget.sample;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.supportwidget.sample.server.SampleServer;

/** The page of diagnostics in a browser. */
@ExtendWith(Sample.class)
class DiagnosticsIT {
    /** As of a frame of Crisp's, whose URL has e-mail and proof in it. */
    private static final String VIOLATION =
            """
            document.dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation', {
              bubbles: true, documentURI: location.href, violatedDirective: 'frame-src',
              effectiveDirective: 'frame-src', originalPolicy: '', disposition: 'enforce',
              statusCode: 200,
              blockedURI: 'https://vendor.example/frame?email=alice@example.com&hmac=0123',
            }))""";

    private final SampleServer server;
    private final Chromium chromium;

    DiagnosticsIT(SampleServer server, Chromium chromium) {
        this.server = server;
        this.chromium = chromium;
    }

    @Test
    void it_shows_the_marks_and_what_the_browser_has_seen() {
        try (ChatPages pages =
                        new ChatPages(
                                server.sandboxOrigin(), "inject", "auto", "diagnostics", "on");
                Visitor visitor = chromium.visitor()) {
            Page page = visitor.newPage();
            List<String> problems = new ArrayList<>();
            page.onConsoleMessage(message -> problems.add(message.text()));
            page.context().addCookies(List.of(new Cookie("who", "alice").setUrl(pages.page())));
            page.navigate(pages.page() + "?bare");
            assertThat(page.locator("[data-sandbox=zendesk-chat]"))
                    .hasText("verified alice@example.com");
            page.evaluate(VIOLATION);

            page.navigate(pages.origin() + "/app/support-widget/diagnostics");

            assertThat(page.locator("main")).containsText("a…@e….com");
            assertThat(page.locator("main")).containsText("the page has it");
            assertThat(page.locator("#browser")).containsText("was started for a user");
            assertThat(page.locator("#browser")).containsText("zendesk-chat has loaded its script");
            assertThat(page.locator("#browser")).containsText("zendesk-chat has been started");
            assertThat(page.locator("#browser"))
                    .containsText("policy violated: frame-src https://vendor.example/frame");
            assertThat(page.content()).doesNotContain("alice");
            assertThat(problems).isEmpty();
        }
    }
}
