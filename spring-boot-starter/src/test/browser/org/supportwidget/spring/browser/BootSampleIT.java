package org.supportwidget.spring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.supportwidget.browser.Chromium;
import org.supportwidget.spring.app.ServerChoice;
import org.supportwidget.spring.sample.BootSample;

/** People at a browser, with the application's strict policy in force. */
class BootSampleIT {
    private static final Map<ServerChoice, ConfigurableApplicationContext> SAMPLES =
            new EnumMap<>(ServerChoice.class);

    private static Chromium chromium;
    private SampleVisitor visitor;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        SAMPLES.values().forEach(ConfigurableApplicationContext::close);
    }

    private SampleVisitor visit(ServerChoice server) {
        ConfigurableApplicationContext sample =
                SAMPLES.computeIfAbsent(server, one -> BootSample.start(one, 0));
        String port = sample.getEnvironment().getProperty("server.port");
        visitor = new SampleVisitor(chromium.browser(), "http://localhost:" + port);
        return visitor;
    }

    @AfterEach
    void no_violation_and_no_error() {
        visitor.close();
        visitor.hadNoProblem();
    }

    @ParameterizedTest
    @EnumSource
    void who_signs_in_is_verified_and_who_signs_out_leaves_nothing(ServerChoice server) {
        SampleVisitor alice = visit(server);
        alice.signIn("alice");
        alice.isVerified("alice@example.com");
        alice.signOut();
        alice.nothingIsLeft();
        alice.page().goBack();
        alice.hasNoVendor();
        alice.open("/");
        alice.hasNoVendor();
    }

    @Test
    void the_next_user_of_the_browser_sees_nothing_of_the_first() {
        SampleVisitor both = visit(ServerChoice.TOMCAT);
        both.signIn("alice");
        both.isVerified("alice@example.com");
        both.signIn("bob");
        both.isVerified("bob@example.com");
        assertThat(both.page().locator("[data-sandbox-conversation]"))
                .not()
                .containsText("alice");
    }

    @Test
    void who_signs_in_by_a_provider_is_verified_and_signs_out_there_too() {
        SampleVisitor alice = visit(ServerChoice.TOMCAT);
        alice.signInByProvider("alice");
        alice.isVerified("alice@provider.example");
        alice.signOut();
        alice.nothingIsLeft();
    }

    /** Server to server; the browser learns of it by the next page. */
    @ParameterizedTest
    @EnumSource
    void whom_the_provider_signs_out_the_next_page_stops(ServerChoice server) {
        SampleVisitor alice = visit(server);
        alice.signInByProvider("alice");
        alice.isVerified("alice@provider.example");
        assertThat(
                        alice.page()
                                .request()
                                .post(
                                        alice.url("/provider/end"),
                                        RequestOptions.create()
                                                .setForm(FormData.create().set("user", "alice")))
                                .text())
                .startsWith("200");
        alice.open("/");
        assertThat(alice.page().getByText("Nobody is signed in")).isVisible();
        alice.hasNoVendor();
        alice.nothingIsLeft();
    }

    @Test
    void an_e_mail_that_the_provider_has_not_verified_is_not_signed() {
        SampleVisitor carol = visit(ServerChoice.TOMCAT);
        carol.signInByProvider("carol");
        assertThat(carol.page().getByText("is signed in")).isVisible();
        assertThat(carol.page().content()).doesNotContain("carol@provider.example");
        carol.hasNoVendor();
    }

    @Test
    void who_acts_as_a_customer_has_no_widget() {
        SampleVisitor admin = visit(ServerChoice.TOMCAT);
        Page page = admin.page();
        admin.signIn("admin");
        admin.isVerified("admin@example.com");
        admin.open("/impersonate");
        page.getByLabel("User name").fill("bob");
        page.getByText("Act as this user").click();
        assertThat(page.getByText("bob is signed in")).isVisible();
        admin.hasNoVendor();
        assertThat(page.content()).doesNotContain("bob@example.com");
        page.getByText("Be yourself again").click();
        admin.isVerified("admin@example.com");
    }
}
