package org.supportwidget.sample;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supportwidget.sample.server.SampleServer;

/** Over plain HTTP a browser does not say that a request is for a frame. */
@ExtendWith(Sample.class)
class FramesIT {
    private final SampleServer server;
    private final Chromium chromium;

    FramesIT(SampleServer server, Chromium chromium) {
        this.server = server;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @CsvSource({"off, 0", "on, 1"})
    void an_injected_block_works_in_a_frame_only_if_that_is_configured(String frames, int inner) {
        try (ChatPages pages =
                        new ChatPages(
                                server.sandboxOrigin(), "inject", "auto", "inject.frames", frames);
                Visitor visitor = chromium.visitor()) {
            Page page = visitor.newPage();
            page.context()
                    .addCookies(List.of(new Cookie("who", "alice").setUrl(pages.plainPage())));
            page.navigate(pages.plainPage());
            assertThat(page.locator("[data-sandbox=zendesk-chat]"))
                    .hasText("verified alice@example.com");

            page.evaluate(
                    "document.body.append(Object.assign(document.createElement('iframe'),"
                            + " {src: location.href}))");
            FrameLocator frame = page.frameLocator("iframe");
            assertThat(frame.locator("script[data-support-widget=guard]")).isAttached();
            page.waitForLoadState(LoadState.NETWORKIDLE);

            assertThat(frame.locator("[data-sandbox=zendesk-chat]")).hasCount(inner);
        }
    }
}
