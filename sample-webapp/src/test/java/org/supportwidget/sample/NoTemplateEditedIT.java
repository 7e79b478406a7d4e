package org.supportwidget.sample;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.sample.server.SampleServer;

/** The sample without a single tag of ours, in a browser: {@code inject = auto} does the work. */
@ExtendWith(Sample.class)
class NoTemplateEditedIT {
    private static SampleServer server;

    private final Visitor visitor;
    private final Page page;
    private final SampleTab tab;

    NoTemplateEditedIT(Chromium chromium) {
        visitor = chromium.visitor();
        page = visitor.newPage();
        tab = new SampleTab(page, server.uri());
    }

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(Sample.webapp())) {
            for (Path file : files.toList()) {
                copy(file, folder.resolve(Sample.webapp().relativize(file).toString()));
            }
        }
        Path configuration = folder.resolve("WEB-INF/support-widget.properties");
        Files.writeString(configuration, Files.readString(configuration) + "\ninject = auto\n");
        server = SampleServer.start(folder, 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            Files.createDirectories(to);
        } else if (from.toString().matches(".*\\.(tag|jsp|html)")) {
            Files.writeString(to, withoutTags(Files.readString(from)));
        } else {
            Files.copy(from, to);
        }
    }

    private static String withoutTags(String template) {
        return template.replaceAll("<support:[^>]*/>", "")
                .replaceAll("<div support:[^>]*></div>", "")
                .replaceAll(" (data-support-logout|support:logout)", "");
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
        tab.everyScriptShows("alice@example.com");
        tab.open("static.html");
        tab.everyScriptShows("alice@example.com");
        page.goBack();
        tab.everyScriptShows("alice@example.com");

        page.getByText("Sign out").click();
        tab.isAt(pages + "/signed-out");
        nothingIsLeftOfAlice();
        page.goBack();
        assertThat(page.getByText("Nobody is signed in")).isVisible();
        nothingIsLeftOfAlice();

        tab.signIn(pages, "bob");
        tab.everyScriptShows("bob@example.com");
        nothingIsLeftOfAlice();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsp", "thymeleaf"})
    void an_error_page_keeps_the_user(String pages) {
        tab.signIn(pages, "alice");

        tab.open(pages + "/no-such-page");

        tab.everyScriptShows("alice@example.com");
        visitor.problems().removeIf(problem -> problem.contains("status of 404"));
    }

    /** The storage first: what a vendor keeps there it may still show. */
    private void nothingIsLeftOfAlice() {
        page.waitForFunction(
                "() => !JSON.stringify({...localStorage, ...sessionStorage}).includes('alice')");
        assertThat(page.locator("[data-sandbox]", new Page.LocatorOptions().setHasText("alice")))
                .hasCount(0);
    }
}
