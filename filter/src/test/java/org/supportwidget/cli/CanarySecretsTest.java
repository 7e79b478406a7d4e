package org.supportwidget.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportwidget.ConfigurationException;
import org.supportwidget.Engines;
import org.supportwidget.FrameOptions;
import org.supportwidget.Identity;
import org.supportwidget.PageWidget;
import org.supportwidget.RecordedLog;
import org.supportwidget.SupportWidget;
import org.supportwidget.VendorPreview;
import org.supportwidget.config.Checkup;
import org.supportwidget.config.Configuration;
import org.supportwidget.config.ConfigurationFile;
import org.supportwidget.config.Signature;

/**
 * Marked secrets come out nowhere: in no log, page, answer, exception, {@code toString} or file.
 */
class CanarySecretsTest {
    private static final String CANARY = "CaNaRy";

    private static final String GOOD =
            Engines.IDENTITY
                    + """
                    vendors = unthread, thread, crisp, reamaze, zendesk-chat
                    unthread.subdomain = acme
                    unthread.script = https://acme.unthread.io/loader.js
                    unthread.secret = CaNaRy-unthread-0123456789
                    thread.app-id = app
                    thread.secret = ${env:THREAD}
                    thread.secret.next = CaNaRy-thread-next-0123456789
                    thread.secret.switch-at = 2020-01-01T00:00:00Z
                    crisp.website-id = site
                    crisp.secret = ${file:FILE}
                    reamaze.account = acme
                    reamaze.secret = ${sys:canary.reamaze}
                    zendesk-chat.account-key = key
                    zendesk-chat.secret = CaNaRy-zendesk-0123456789
                    session-end.secret = CaNaRy-marks-0123456789
                    """;

    /** Each makes the configuration wrong; what is said of it must not show what is set. */
    private static final List<String> WRONG =
            List.of(
                    "thread.secrte = CaNaRy",
                    "thread.secret = \"CaNaRy\"",
                    "thread.secret = CaNaRy\\n",
                    "thread.secret = CaNaRy\\nCaNaRy",
                    "thread.secret = CaNaRy\\u0020",
                    "thread.secret = ${CaNaRy}",
                    "thread.secret = CaNaRy${",
                    "thread.secret.next = \\tCaNaRy",
                    "crisp.secret = ${file:FILE}\\tx",
                    "unthread.secret = ${env:THREAD} ",
                    "zendesk-chat.secret.next = CaNaRy",
                    "session-end.secrets = CaNaRy",
                    "CaNaRy.secret = CaNaRy");

    @TempDir private Path folder;
    private final StringBuilder seen = new StringBuilder();

    @Test
    void no_secret_comes_out() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "CaNaRy-crisp-0123456789\n");
        String good =
                GOOD.replace("FILE", secret.toString())
                        .replace("${env:THREAD}", "CaNaRy-thread-0123456789");
        System.setProperty("canary.reamaze", "CaNaRy-reamaze-0123456789");
        try (RecordedLog log = new RecordedLog()) {
            day(good);
            for (String wrong : WRONG) {
                fail(good + wrong.replace("FILE", secret.toString()));
            }
            Files.writeString(secret, "CaNaRy\n\nCaNaRy");
            check(good, 1);
            seen.append(log.text());
        } finally {
            System.clearProperty("canary.reamaze");
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder("secret", "x.properties");
        }

        assertThat(seen.length()).isGreaterThan(50_000);
        // The one place where a line of the configuration is a name, and so is shown.
        assertThat(seen.toString().replace("CaNaRy.secret: unknown key", ""))
                .doesNotContain(CANARY);
    }

    private void day(String properties) throws IOException {
        Configuration configuration = new Configuration(file(properties));
        StringBuilder shown = seen;
        Checkup checkup =
                configuration.check(
                        (Signature signed) -> shown.append(signed).append(signed.secret()));
        SupportWidget engine = configuration.supportWidget();
        seen.append(engine).append(checkup).append(engine.cspSources());
        for (Identity user :
                List.of(
                        Engines.JOHN,
                        Identity.of("7:8", "a@b.example"),
                        Identity.of(null, "x y"),
                        Identity.of("7", null))) {
            PageWidget page = Engines.page(engine, user);
            seen.append(page.widget(null)).append(page.getVerification()).append(page);
            seen.append(page.frame("crisp", new FrameOptions(null, null, null, null, null)));
            seen.append(page.control().state());
            seen.append(
                    page.control().token("zendesk-chat", null, null, java.time.Clock.systemUTC()));
            for (VendorPreview preview :
                    checkup.engine().orElseThrow().preview(user, java.time.Clock.systemUTC())) {
                seen.append(preview).append(preview.visitor()).append(preview.reason());
            }
        }
        check(properties, 0);
    }

    private void check(String properties, int status) throws IOException {
        Path file = Files.writeString(folder.resolve("x.properties"), properties);
        for (String json : List.of("--json", "--policy=img-src *")) {
            Command command =
                    Command.run("check", file.toString(), "--as", "id=7,email=a@b.example", json);
            assertThat(command.status()).isEqualTo(status);
            seen.append(command.output()).append(command.errors());
        }
    }

    private void fail(String properties) throws IOException {
        try {
            new Configuration(file(properties)).supportWidget();
        } catch (ConfigurationException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            seen.append(trace).append(e.mistakes());
            check(properties, 1);
            return;
        }
        check(properties, 0);
    }

    private static ConfigurationFile file(String properties) {
        byte[] bytes = properties.getBytes(StandardCharsets.UTF_8);
        return ConfigurationFile.find(null, path -> new ByteArrayInputStream(bytes)).orElseThrow();
    }
}
