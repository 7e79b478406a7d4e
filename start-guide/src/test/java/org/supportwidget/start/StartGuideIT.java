package org.supportwidget.start;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.StringReader;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.browser.Chromium;
import org.supportwidget.config.Configuration;

/** Whoever follows {@code docs/start.md} from an empty folder sees what it promises. */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class StartGuideIT {
    private static final String VERSION = System.getProperty("project.version");
    private static final String SECRET = "the-secret-of-a-vendor-of-ours";

    private static Chromium chromium;
    private static LocalRepository repository;

    @TempDir Path folder;
    @TempDir Path tools;

    @BeforeAll
    static void start() throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        chromium = Chromium.start();
        repository =
                LocalRepository.make(
                        Path.of("target/repository"),
                        Path.of(System.getProperty("local.repository")),
                        VERSION);
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void it_has_the_versions_of_this_build() throws IOException {
        assertThat(versions("support-widget-\\w+(?:-\\w+)*")).containsOnly(VERSION);
        assertThat(versions("thymeleaf")).containsOnly(System.getProperty("thymeleaf.version"));
        assertThat(versions("spring-boot-starter-parent"))
                .containsOnly(System.getProperty("spring-boot.version"));
    }

    private static List<String> versions(String artifact) throws IOException {
        return Pattern.compile(
                        "<artifactId>" + artifact + "</artifactId>\\s*<version>(.+?)</version>")
                .matcher(Guide.document())
                .results()
                .map(version -> version.group(1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JSP", "Thymeleaf", "Spring Boot"})
    void every_block_is_a_file_or_the_command(String application) throws IOException {
        Guide guide = Guide.of(application);
        assertThat(guide.files()).containsKey("pom.xml").hasSize((int) guide.blocks() - 1);
        assertThat(guide.command()).startsWith("mvn ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JSP", "Thymeleaf"})
    void what_remains_without_the_sandbox_is_a_configuration(String application)
            throws IOException {
        String file = "src/main/webapp/WEB-INF/support-widget.properties";
        Properties properties = new Properties();
        properties.load(new StringReader(Guide.of(application).files().get(file)));
        assertThat(properties.remove("sandbox")).isEqualTo("on");
        assertThat(properties.put("thread.secret", SECRET)).isEqualTo("${env:THREAD_SECRET}");
        Map<String, String> live = new HashMap<>();
        properties.forEach((key, value) -> live.put((String) key, (String) value));
        assertThat(Configuration.supportWidget(live).vendorNames()).containsExactly("thread");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JSP", "Thymeleaf", "Spring Boot"})
    void from_an_empty_folder_to_a_verified_widget(String application) throws Exception {
        Guide guide = Guide.of(application);
        for (Map.Entry<String, String> file : guide.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        int port = freePort();
        try (Shell shell = Shell.run(guide.command(port), folder, tools, repository);
                Page page = chromium.browser().newPage()) {
            try {
                shell.await(guide.started());
                page.navigate(guide.address(port).toString());
                visit(page, guide);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(guide.command() + " has said:\n" + shell.output(), e);
            }
        }
    }

    private static void visit(Page page, Guide guide) {
        signIn(page, guide);
        Locator panel = page.locator(".sandbox-panel");
        assertThat(panel.locator(".sandbox-status")).hasText(guide.verdict());
        panel.getByLabel("Message").fill("Where is my parcel?");
        panel.getByText("Send").click();
        assertThat(panel.getByRole(AriaRole.LISTITEM)).hasCount(2);

        button(page, "Sign out").click();
        assertThat(button(page, "Sign in")).isVisible();
        assertThat(panel).hasCount(0);

        signIn(page, guide);
        assertThat(panel.locator(".sandbox-status")).hasText(guide.verdict());
        assertThat(panel.getByRole(AriaRole.LISTITEM)).hasCount(1);
    }

    private static void signIn(Page page, Guide guide) {
        page.getByLabel(Pattern.compile("E-mail|Username")).fill(guide.user().get(0));
        page.getByLabel("Password").fill(guide.user().get(1));
        button(page, "Sign in").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
