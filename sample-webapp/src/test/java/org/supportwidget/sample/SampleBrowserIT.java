package org.supportwidget.sample;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.sample.server.SampleServer;

/** The whole way in a browser, once for JSP and once for Thymeleaf. */
@ExtendWith(Sample.class)
class SampleBrowserIT {
    private final SampleServer server;
    private final Visitor visitor;
    private final Page page;
    private final SampleTab tab;

    SampleBrowserIT(SampleServer server, Chromium chromium) {
        this.server = server;
        visitor = chromium.visitor();
        page = visitor.newPage();
        tab = new SampleTab(page, server.uri());
    }

    @AfterEach
    void the_console_is_empty() {
        assertThat(visitor.problems()).isEmpty();
        visitor.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsp", "thymeleaf"})
    void each_vendor_verifies_a_user_and_forgets_her_when_she_signs_out(String pages) {
        tab.signIn(pages, "alice");
        everyVendorShows("alice@example.com");
        say("thread", "My card number is 4711");

        tab.open(pages + "/support");
        everyVendorShows("alice@example.com");
        assertThat(frame("iframe#unthread_help_center", "unthread"))
                .hasText("verified alice@example.com");
        assertThat(conversation("thread")).containsText("My card number is 4711");

        page.getByText("Sign out").click();
        tab.isAt(pages + "/signed-out");
        assertThat(page.locator("[data-sandbox]")).hasCount(0);
        nothingIsLeftOf("alice", "Alice", "4711");

        tab.signIn(pages, "bob");
        everyVendorShows("bob@example.com");
        nothingIsLeftOf("alice", "Alice", "4711");
        tab.open(pages + "/support");
        everyVendorShows("bob@example.com");
        assertThat(frame("iframe#unthread_help_center", "unthread"))
                .hasText("verified bob@example.com");
        nothingIsLeftOf("alice", "Alice", "4711");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsp", "thymeleaf"})
    void the_next_page_ends_a_session_that_ended_on_the_server(String pages) {
        tab.signIn(pages, "alice");
        everyVendorShows("alice@example.com");

        page.context().clearCookies();
        tab.open(pages + "/");

        assertThat(page.getByText("Nobody is signed in")).isVisible();
        assertThat(page.getByText("No vendor is running in this page.")).isVisible();
        assertThat(page.locator("[data-sandbox]")).hasCount(0);
        nothingIsLeftOf("alice", "Alice");
    }

    @Test
    void a_visitor_whom_nobody_knows_loads_no_vendor() {
        page.onRequest(
                request ->
                        assertThat(request.url())
                                .as("a request to a vendor")
                                .doesNotStartWith(server.sandboxOrigin()));

        tab.open("");
        tab.open("jsp/");
        tab.open("thymeleaf/support");
        tab.open("jsp/signed-out");

        assertThat(page.locator("[data-sandbox]")).hasCount(0);
    }

    @Test
    void the_page_marks_what_was_added_to_its_policy() {
        tab.signIn("jsp", "alice");

        Locator added = page.locator(".policy ins");
        assertThat(added.filter(new Locator.FilterOptions().setHasText("frame-src"))).hasCount(1);
        assertThat(added.allInnerTexts().stream().distinct().sorted())
                .hasSize(3)
                .anyMatch(text -> text.startsWith("'nonce-"))
                .contains("frame-src", server.sandboxOrigin());
        assertThat(page.locator("#violations")).hasText("0");
    }

    @Test
    void looks_as_in_the_screenshot() {
        page.setViewportSize(1280, 1310);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        tab.signIn("jsp", "alice");
        everyVendorShows("alice@example.com");

        page.screenshot(new Page.ScreenshotOptions().setPath(screenshot()).setFullPage(true));

        assertThat(screenshot()).isNotEmptyFile();
    }

    /**
     * In {@code target}, unless {@code -Dsample.screenshot=docs/sample.png} names a tracked one.
     */
    private static Path screenshot() {
        return Path.of(System.getProperty("sample.screenshot", "target/sample.png"));
    }

    private void everyVendorShows(String email) {
        tab.everyScriptShows(email);
        assertThat(frame("iframe[src*='/sandbox/crisp/']", "crisp")).hasText("verified " + email);
    }

    private Locator frame(String frame, String vendor) {
        return page.frameLocator(frame).locator("[data-sandbox=%s]".formatted(vendor));
    }

    private void say(String vendor, String line) {
        Locator panel = page.locator("[data-sandbox-panel=%s]".formatted(vendor));
        panel.getByLabel("Message").fill(line);
        panel.getByText("Send").click();
        assertThat(conversation(vendor)).containsText(line);
    }

    private Locator conversation(String vendor) {
        return page.locator("[data-sandbox-conversation=%s]".formatted(vendor));
    }

    /** Neither in the page nor in its frames nor in what the browser keeps for them. */
    private void nothingIsLeftOf(String... words) {
        page.waitForFunction(
                "() => !Object.keys(localStorage).some(key =>"
                        + " key.startsWith('support-widget.') && localStorage[key].startsWith('-'))");
        String seen = page.frames().stream().map(Frame::content).collect(Collectors.joining("\n"));
        String kept =
                (String) page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})");
        assertThat(withoutHelp(seen) + kept).doesNotContain(words);
    }

    /** The log-in hint names every user. */
    private static String withoutHelp(String html) {
        return html.replace("<strong>alice</strong>", "");
    }
}
