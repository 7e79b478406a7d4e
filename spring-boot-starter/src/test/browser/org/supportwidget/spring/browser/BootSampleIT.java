package org.supportwidget.spring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.supportwidget.spring.sample.BootSample;

/** People at a browser, with the application's strict policy in force. */
class BootSampleIT {
    private static ConfigurableApplicationContext sample;
    private static Chromium chromium;
    private static String uri;

    private final List<String> problems = new ArrayList<>();
    private BrowserContext browser;
    private Page page;

    @BeforeAll
    static void start() {
        sample = BootSample.start(0);
        uri = "http://localhost:" + sample.getEnvironment().getProperty("server.port");
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        sample.close();
    }

    @BeforeEach
    void open() {
        browser = chromium.browser().newContext();
        page = browser.newPage();
        page.onConsoleMessage(message -> problems.add(message.text()));
        page.onPageError(problems::add);
    }

    /** Chromium logs each violation of a policy. */
    @AfterEach
    void no_violation_and_no_error() {
        browser.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void who_signs_in_is_verified_and_who_signs_out_leaves_nothing() {
        signIn("alice");
        isVerified("alice@example.com");
        signOut();
        nothingIsLeft();
        page.navigate(uri + "/");
        assertThat(page.locator("[data-sandbox]")).hasCount(0);
    }

    @Test
    void the_next_user_of_the_browser_sees_nothing_of_the_first() {
        signIn("alice");
        isVerified("alice@example.com");
        signIn("bob");
        isVerified("bob@example.com");
        assertThat(page.locator("[data-sandbox-conversation]")).not().containsText("alice");
    }

    @Test
    void who_signs_in_by_a_provider_is_verified_and_signs_out_there_too() {
        signInByProvider("alice");
        isVerified("alice@provider.example");
        signOut();
        nothingIsLeft();
    }

    @Test
    void an_e_mail_that_the_provider_has_not_verified_is_not_signed() {
        signInByProvider("carol");
        assertThat(page.getByText("is signed in")).isVisible();
        assertThat(page.content()).doesNotContain("carol@provider.example");
        assertThat(page.locator("[data-sandbox]")).hasCount(0);
    }

    @Test
    void who_acts_as_a_customer_has_no_widget() {
        signIn("admin");
        isVerified("admin@example.com");
        page.navigate(uri + "/impersonate");
        page.getByLabel("User name").fill("bob");
        page.getByText("Act as this user").click();
        assertThat(page.getByText("bob is signed in")).isVisible();
        assertThat(page.locator("[data-sandbox]")).hasCount(0);
        assertThat(page.content()).doesNotContain("bob@example.com");
        page.getByText("Be yourself again").click();
        isVerified("admin@example.com");
    }

    private void signIn(String user) {
        page.navigate(uri + "/login");
        page.getByLabel("User name").fill(user);
        page.getByLabel("Password").fill(user);
        page.locator(".sign-in button").click();
        page.waitForURL(uri + "/");
    }

    private void signInByProvider(String user) {
        page.navigate(uri + "/login");
        page.getByText("Sign in by the identity provider").click();
        page.locator("button[value=" + user + "]").click();
        page.waitForURL(uri + "/");
    }

    private void signOut() {
        page.getByText("Sign out").click();
        page.waitForURL(uri + "/signed-out.html");
    }

    private void isVerified(String email) {
        assertThat(page.locator("[data-sandbox=thread]")).hasText("verified " + email);
    }

    private void nothingIsLeft() {
        assertThat(page.evaluate("localStorage.getItem('sandbox-thread')")).isNull();
        assertThat(page.evaluate("localStorage.getItem('support-widget.thread')")).isNull();
    }
}
