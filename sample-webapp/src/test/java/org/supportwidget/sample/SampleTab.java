package org.supportwidget.sample;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;

/**
 * A tab in which somebody uses the sample.
 *
 * @param uri the sample's root
 */
record SampleTab(Page page, URI uri) {
    /** The vendors with a script; Crisp is only a frame. */
    private static final List<String> SCRIPTS =
            List.of("unthread", "thread", "zendesk-chat", "reamaze");

    void open(String path) {
        page.navigate(uri + path);
    }

    /**
     * @param pages {@code jsp} or {@code thymeleaf}
     */
    void signIn(String pages, String user) {
        open(pages + "/");
        page.getByText("Sign in", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("User name").fill(user);
        page.getByLabel("Password").fill(user);
        page.locator(".sign-in button").click();
        isAt(pages + "/");
    }

    void isAt(String path) {
        assertThat(page).hasURL(uri + path);
    }

    void everyScriptShows(String email) {
        for (String vendor : SCRIPTS) {
            assertThat(page.locator("[data-sandbox=%s]".formatted(vendor)))
                    .hasText("verified " + email);
        }
    }
}
