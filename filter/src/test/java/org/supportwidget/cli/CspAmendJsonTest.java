package org.supportwidget.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command for programs: cases as JSON on standard input. */
class CspAmendJsonTest {
    private final CspAmendCommand command = new CspAmendCommand();

    @Test
    void a_case_from_standard_input_is_answered() throws IOException {
        String json =
                """
                {"enforced": ["default-src 'self'"], "reportOnly": ["sandbox; script-src 'self'"],
                 "add": {"script-src": ["https://v.example"]}, "nonce": "bm9uY2U="}
                """;

        assertThat(command.run(json)).isZero();
        assertThat(command.output())
                .isEqualTo(
                        "{\"enforced\":[\"script-src 'self' https://v.example"
                                + " 'nonce-bm9uY2U='; default-src 'self'\"],"
                                + "\"reportOnly\":[\"sandbox; script-src 'self' https://v.example"
                                + " 'nonce-bm9uY2U='\"],\"nonce\":\"bm9uY2U=\",\"warnings\":[]}\n");
    }

    @Test
    void the_applications_own_nonce_is_used_where_it_stands_everywhere() throws IOException {
        command.run(
                "{\"enforced\":[\"script-src 'nonce-app' 'strict-dynamic'\"],"
                        + "\"add\":{\"script-src\":[\"https://v.example\"]},\"nonce\":\"mine\"}");

        assertThat(command.output())
                .isEqualTo(
                        "{\"enforced\":[\"script-src 'nonce-app' 'strict-dynamic'\"],"
                                + "\"reportOnly\":[],\"nonce\":\"app\",\"warnings\":[]}\n");
    }

    @Test
    void without_a_script_no_nonce_is_added() throws IOException {
        command.run(
                "{\"enforced\":[\"script-src 'self'; frame-src 'self'\"],"
                        + "\"add\":{\"frame-src\":[\"https://v.example\"]},\"nonce\":\"mine\"}");

        assertThat(command.output())
                .isEqualTo(
                        "{\"enforced\":[\"script-src 'self'; frame-src 'self' https://v.example\"],"
                                + "\"reportOnly\":[],\"nonce\":null,\"warnings\":[]}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\""})
    void without_a_nonce_one_is_drawn(String nonce) throws IOException {
        command.run(
                "{\"enforced\":[\"script-src 'self'\"],"
                        + "\"add\":{\"script-src\":[\"https://v.example\"]},\"nonce\":"
                        + nonce
                        + "}");

        assertThat(command.output())
                .containsPattern("'self' https://v.example 'nonce-([A-Za-z0-9+/]{22})'\\\"]")
                .containsPattern("\"nonce\":\"[A-Za-z0-9+/]{22}\"");
    }

    @Test
    void what_cannot_be_mended_is_warned_of() throws IOException {
        command.run(
                "{\"enforced\":[\"sandbox\"],\"add\":{\"script-src\":[\"https://v.example\"]}}");

        assertThat(command.output()).contains("\"warnings\":[\"sandbox without allow-scripts: ");
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
        assertThat(command.run(json)).isEqualTo(CspAmend.REFUSED);
        assertThat(command.output()).startsWith("{\"error\":\"").endsWith("\"}\n");
    }

    @Test
    void a_batch_has_one_line_for_each_case_always() throws IOException {
        String good = "{\"enforced\":[\"x\"],\"add\":{}}";
        int status = command.run(good + "\nwrong\n\n" + good + "\n", "--batch");

        assertThat(status).isZero();
        assertThat(command.output().lines())
                .hasSize(3)
                .satisfies(lines -> assertThat(lines.get(1)).startsWith("{\"error\""));
    }
}
