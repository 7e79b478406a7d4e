package org.supportwidget.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CspAmendTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void the_example_of_the_documentation_is_what_it_prints() throws IOException {
        String docs = Files.readString(Path.of("../docs/csp.md"));
        String example = docs.substring(docs.indexOf("$ sh filter/csp-amend \"default-src"));
        String expected = example.substring(example.indexOf('\n') + 1, example.indexOf("```"));

        assertThat(
                        run(
                                "",
                                "default-src 'self'; script-src 'self' 'unsafe-inline'",
                                "--vendor",
                                "thread"))
                .isZero();
        assertThat(output()).isEqualTo(expected);
    }

    @Test
    void a_case_from_standard_input_is_answered() throws IOException {
        String json =
                """
                {"enforced": ["default-src 'self'"], "reportOnly": ["sandbox; script-src 'self'"],
                 "add": {"script-src": ["https://v.example"]}, "nonce": "bm9uY2U="}
                """;

        assertThat(run(json)).isZero();
        assertThat(output())
                .isEqualTo(
                        "{\"enforced\":[\"script-src 'self' https://v.example"
                                + " 'nonce-bm9uY2U='; default-src 'self'\"],"
                                + "\"reportOnly\":[\"sandbox; script-src 'self' https://v.example"
                                + " 'nonce-bm9uY2U='\"],\"nonce\":\"bm9uY2U=\",\"warnings\":[]}\n");
    }

    @Test
    void the_applications_own_nonce_is_used_where_it_stands_everywhere() throws IOException {
        run(
                "{\"enforced\":[\"script-src 'nonce-app' 'strict-dynamic'\"],"
                        + "\"add\":{\"script-src\":[\"https://v.example\"]},\"nonce\":\"mine\"}");

        assertThat(output())
                .isEqualTo(
                        "{\"enforced\":[\"script-src 'nonce-app' 'strict-dynamic'\"],"
                                + "\"reportOnly\":[],\"nonce\":\"app\",\"warnings\":[]}\n");
    }

    @Test
    void without_a_script_no_nonce_is_added() throws IOException {
        run(
                "{\"enforced\":[\"script-src 'self'; frame-src 'self'\"],"
                        + "\"add\":{\"frame-src\":[\"https://v.example\"]},\"nonce\":\"mine\"}");

        assertThat(output())
                .isEqualTo(
                        "{\"enforced\":[\"script-src 'self'; frame-src 'self' https://v.example\"],"
                                + "\"reportOnly\":[],\"nonce\":null,\"warnings\":[]}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\""})
    void without_a_nonce_one_is_drawn(String nonce) throws IOException {
        run(
                "{\"enforced\":[\"script-src 'self'\"],"
                        + "\"add\":{\"script-src\":[\"https://v.example\"]},\"nonce\":"
                        + nonce
                        + "}");

        assertThat(output())
                .containsPattern("'self' https://v.example 'nonce-([A-Za-z0-9+/]{22})'\\\"]")
                .containsPattern("\"nonce\":\"[A-Za-z0-9+/]{22}\"");
    }

    @Test
    void what_cannot_be_mended_is_warned_of() throws IOException {
        run("{\"enforced\":[\"sandbox\"],\"add\":{\"script-src\":[\"https://v.example\"]}}");

        assertThat(output()).contains("\"warnings\":[\"sandbox without allow-scripts: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"add\":{\"script-src\":[\"https://v.example, x\"]}}",
                "{\"add\":{\"script-src\":[\"*\"]}}",
                "{\"add\":{\"default-src\":[\"https://v.example\"]}}",
                "{\"add\":{},\"nonce\":\"a'b\"}",
                "{\"add\":{\"img-src\":\"https://v.example\"}}",
                "{\"enforced\":[1]}",
                "[]",
                "no JSON",
                ""
            })
    void a_wrong_case_is_refused(String json) throws IOException {
        assertThat(run(json)).isEqualTo(CspAmend.REFUSED);
        assertThat(output()).startsWith("{\"error\":\"").endsWith("\"}\n");
    }

    @Test
    void a_batch_has_one_line_for_each_case_always() throws IOException {
        String good = "{\"enforced\":[\"x\"],\"add\":{}}";
        int status = runBatch(good + "\nwrong\n\n" + good + "\n");

        assertThat(status).isZero();
        assertThat(output().lines())
                .hasSize(3)
                .satisfies(lines -> assertThat(lines.get(1)).startsWith("{\"error\""));
    }

    @Test
    void each_policy_is_explained() throws IOException {
        int status =
                run(
                        "",
                        "sandbox, frame-src *",
                        "--report-only",
                        "frame-src 'none'",
                        "--vendor",
                        "crisp",
                        "--set",
                        "crisp.website-id=1");

        assertThat(status).isZero();
        assertThat(output().lines().filter(line -> !line.startsWith("  warning: sandbox without")))
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
        assertThat(output()).contains("  warning: sandbox without");
    }

    @Test
    void settings_name_the_hosts() throws IOException {
        run(
                "",
                "frame-src 'self'",
                "--vendor",
                "unthread",
                "--set",
                "unthread.subdomain=acme",
                "--set",
                "unthread.script=https://acme.unthread.io/widget.js");

        assertThat(output())
                .contains("after:  frame-src 'self' https://acme.unthread.io\n")
                .doesNotContain("Stand-ins");
    }

    @Test
    void every_known_vendor_can_be_previewed_without_settings() throws IOException {
        for (String vendor : List.of("crisp", "reamaze", "thread", "unthread", "zendesk-chat")) {
            assertThat(run("", "default-src 'self'", "--vendor", vendor)).as(vendor).isZero();
        }
    }

    @Test
    void an_unknown_vendor_is_refused_with_the_known_ones() throws IOException {
        assertThat(run("", "default-src 'self'", "--vendor", "nobody")).isEqualTo(CspAmend.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("'nobody'")
                .contains("crisp", "reamaze", "thread", "unthread", "zendesk-chat");
        assertThat(output()).isEmpty();
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
        assertThat(run("", arguments.split(" ", -1))).isEqualTo(CspAmend.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).isNotBlank();
    }

    private int runBatch(String in) throws IOException {
        return run(in, "--batch");
    }

    private int run(String in, String... arguments) throws IOException {
        return CspAmend.run(
                List.of(arguments),
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
