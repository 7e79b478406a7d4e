package org.supportwidget.spring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser of their own, who uses the sample. */
final class SampleVisitor implements AutoCloseable {
    private final List<String> problems = new ArrayList<>();
    private final String uri;
    private final BrowserContext context;
    private final Page page;

    SampleVisitor(Browser browser, String uri) {
        this.uri = uri;
        context = browser.newContext();
        page = context.newPage();
        page.onConsoleMessage(message -> problems.add(message.text() + " " + message.location()));
        page.onPageError(problems::add);
    }

    Page page() {
        return page;
    }

    String url(String path) {
        return uri + path;
    }

    void open(String path) {
        page.navigate(url(path));
    }

    void signIn(String user) {
        open("/login");
        page.getByLabel("User name").fill(user);
        page.getByLabel("Password").fill(user);
        page.locator(".sign-in button").click();
        page.waitForURL(uri + "/");
    }

    void signInByProvider(String user) {
        open("/login");
        page.getByText("Sign in by the identity provider").click();
        page.locator("button[value=" + user + "]").click();
        page.waitForURL(uri + "/");
    }

    void signOut() {
        page.getByText("Sign out").click();
        page.waitForURL(uri + "/signed-out.html");
    }

    void isVerified(String email) {
        assertThat(page.locator("[data-sandbox=thread]")).hasText("verified " + email);
    }

    void nothingIsLeft() {
        page.waitForFunction("() => localStorage.getItem('support-widget.thread') === null");
        assertThat(page.evaluate("localStorage.getItem('sandbox-thread')")).isNull();
    }

    /** No vendor is in the page, nor was any asked for. */
    void hasNoVendor() {
        assertThat(page.locator("[data-sandbox]")).hasCount(0);
    }

    /** Chromium logs each violation of a policy. */
    void hadNoProblem() {
        assertThat(problems).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
