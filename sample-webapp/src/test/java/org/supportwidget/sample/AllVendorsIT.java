package org.supportwidget.sample;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.supportwidget.sample.server.SampleServer;

/**
 * The page with every vendor: each sandbox verifies its own proof, and forgets it at the log-out.
 */
@ExtendWith(Sample.class)
class AllVendorsIT {
    private static final List<String> BY_EMAIL =
            List.of(
                    "unthread",
                    "thread",
                    "zendesk-chat",
                    "reamaze",
                    "crisp-chat",
                    "front",
                    "helpscout",
                    "hubspot",
                    "plain",
                    "pylon",
                    "unthread-portal");
    private static final List<String> BY_ID =
            List.of("chatwoot", "intercom", "zendesk-messaging", "tawk", "freshchat");

    private final SampleServer server;
    private final Visitor visitor;
    private final Page page;

    AllVendorsIT(SampleServer server, Chromium chromium) {
        this.server = server;
        visitor = chromium.visitor();
        page = visitor.newPage();
    }

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void each_verifies_its_own_proof() {
        page.navigate(server.uri() + "all-vendors/login?pages=jsp");
        page.getByLabel("User name").fill("alice");
        page.getByLabel("Password").fill("alice");
        page.locator(".sign-in button").click();

        BY_EMAIL.forEach(vendor -> shows(vendor, "verified alice@example.com"));
        BY_ID.forEach(vendor -> shows(vendor, "verified 1001"));
        assertThat(page.frameLocator("iframe[src*='/sandbox/crisp/']").locator("[data-sandbox]"))
                .hasText("verified alice@example.com");
        assertThat(page.locator("#violations")).hasText("0");

        page.getByText("Sign out").click();
        assertThat(page.locator("[data-sandbox]")).hasCount(0);
        assertThat((String) page.evaluate("JSON.stringify(localStorage) + document.cookie"))
                .doesNotContain("alice");
    }

    private void shows(String vendor, String verdict) {
        assertThat(page.locator("[data-sandbox=%s]".formatted(vendor))).hasText(verdict);
    }
}
