package org.supportwidget.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command for people: policies and vendors as arguments. */
class CspAmendTest {
    private final CspAmendCommand command = new CspAmendCommand();

    @Test
    void the_example_of_the_documentation_is_what_it_prints() throws IOException {
        String docs = Files.readString(Path.of("../docs/csp.md"));
        String example = docs.substring(docs.indexOf("$ sh filter/csp-amend \"default-src"));
        String expected = example.substring(example.indexOf('\n') + 1, example.indexOf("```"));

        assertThat(
                        command.run(
                                "",
                                "default-src 'self'; script-src 'self' 'unsafe-inline'",
                                "--vendor",
                                "thread"))
                .isZero();
        assertThat(command.output()).isEqualTo(expected);
    }

    @Test
    void each_policy_is_explained() throws IOException {
        int status =
                command.run(
                        "",
                        "sandbox, frame-src *",
                        "--report-only",
                        "frame-src 'none'",
                        "--vendor",
                        "crisp",
                        "--set",
                        "crisp.website-id=1");

        assertThat(status).isZero();
        assertThat(
                        command.output()
                                .lines()
                                .filter(line -> !line.startsWith("  warning: sandbox without")))
                .containsExactly(
                        "Content-Security-Policy",
                        "  before: sandbox",
                        "  after:  sandbox",
                        "  nothing to add",
                        "Content-Security-Policy",
                        "  before: frame-src *",
                        "  after:  frame-src *",
                        "  nothing to add",
                        "Content-Security-Policy-Report-Only",
                        "  before: frame-src 'none'",
                        "  after:  frame-src https://plugins.crisp.chat",
                        "  + frame-src https://plugins.crisp.chat",
                        "      because frame-src governs frames and does not allow this");
        assertThat(command.output()).contains("  warning: sandbox without");
    }

    @Test
    void settings_name_the_hosts() throws IOException {
        command.run(
                "",
                "frame-src 'self'",
                "--vendor",
                "unthread",
                "--set",
                "unthread.subdomain=acme",
                "--set",
                "unthread.script=https://acme.unthread.io/widget.js");

        assertThat(command.output())
                .contains("after:  frame-src 'self' https://acme.unthread.io\n")
                .doesNotContain("Stand-ins");
    }

    @Test
    void every_known_vendor_can_be_previewed_without_settings() throws IOException {
        for (String vendor : List.of("crisp", "reamaze", "thread", "unthread", "zendesk-chat")) {
            assertThat(command.run("", "default-src 'self'", "--vendor", vendor))
                    .as(vendor)
                    .isZero();
        }
    }

    @Test
    void an_unknown_vendor_is_refused_with_the_known_ones() throws IOException {
        assertThat(command.run("", "default-src 'self'", "--vendor", "nobody"))
                .isEqualTo(CspAmend.USAGE);
        assertThat(command.errors())
                .contains("'nobody'")
                .contains("crisp", "reamaze", "thread", "unthread", "zendesk-chat");
        assertThat(command.output()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "--vendor thread",
                "x --vendor",
                "x --vendor thread --set",
                "x --vendor thread --set a",
                "x --vendor thread --nonsense",
                "x --vendor unthread --set unthread.subdomain=YOUR_SUBDOMAIN"
            })
    void wrong_arguments_are_refused(String arguments) throws IOException {
        assertThat(command.run("", arguments.split(" ", -1))).isEqualTo(CspAmend.USAGE);
        assertThat(command.errors()).isNotBlank();
    }
}
