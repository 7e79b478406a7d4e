package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supportwidget.RecordedLog;

/**
 * What cannot be mended is logged with its cure, once for each policy. The log keeps what it has
 * said as long as the class lives: every test here sends a value of its own.
 */
class PolicyWarningTest {
    private static final String CSP = "Content-Security-Policy";
    private static final String THREAD =
            """
            vendors = thread
            identity.email = principal.name
            thread.app-id = app
            thread.secret = thread-portal-authentication-secret
            """;

    @TempDir Path temp;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Integrity-Policy|blocked-destinations=(script), endpoints=(w1)"
                        + "|without script in blocked-destinations, or report only",
                "Cross-Origin-Embedder-Policy|require-corp; report-to=\"w2\""
                        + "|send pages with the widget without the header",
                "Content-Security-Policy|frame-src 'self'; script-src \u2018self\u2019; report-to w3"
                        + "|write it in ASCII",
                "Content-Security-Policy-Report-Only|connect-src \u00ab*\u00bb; report-to w4"
                        + "|write it in ASCII",
                "Content-Security-Policy|sandbox; report-to w5|add allow-scripts",
                "Content-Security-Policy|require-trusted-types-for 'script'; report-to w6"
                        + "|list its policies in trusted-types"
            })
    void is_logged_once_with_its_cure(String header, String value, String cure) throws Exception {
        assertThat(warnings(header, value, value))
                .singleElement()
                .asString()
                .contains("Cure: ", cure)
                .endsWith(" [" + value + "]");
    }

    @Test
    void is_logged_for_every_other_policy_again() throws Exception {
        assertThat(warnings(CSP, "sandbox; report-to w7", "sandbox; report-to w8", "img-src *"))
                .hasSize(2);
    }

    @Test
    void is_logged_once_however_often_the_reports_address_changes() throws Exception {
        assertThat(
                        warnings(
                                CSP,
                                "sandbox; report-uri /r?1; img-src 'self'",
                                "sandbox; report-uri /r?2 https://r.example/2; img-src 'self'",
                                "sandbox; report-uri /r?3; img-src 'self'"))
                .singleElement()
                .asString()
                .endsWith(" [sandbox; report-uri …; img-src 'self']");
    }

    @Test
    void is_logged_for_each_dropped_directive_that_matters() throws Exception {
        assertThat(warnings(CSP, "img-src \u2018; script-src \u2018; frame-src \u2018"))
                .hasSize(2)
                .anySatisfy(warning -> assertThat(warning).startsWith("script-src: browsers drop"))
                .anySatisfy(warning -> assertThat(warning).startsWith("frame-src: browsers drop"));
    }

    @Test
    void what_only_reports_or_does_not_block_is_not_logged() throws Exception {
        String header = "Integrity-Policy-Report-Only";

        assertThat(warnings(header, "blocked-destinations=(script), endpoints=(w9)")).isEmpty();
        assertThat(warnings("Integrity-Policy", "blocked-destinations=(style)")).isEmpty();
        assertThat(warnings("Cross-Origin-Embedder-Policy", "unsafe-none")).isEmpty();
    }

    /** Each value is sent in two responses. */
    private List<String> warnings(String header, String... values) throws Exception {
        try (RecordedLog log = new RecordedLog();
                WebApp app =
                        new WebApp(temp)
                                .configured(THREAD)
                                .page(
                                        "/page",
                                        (request, response) ->
                                                response.setHeader(header, values[index(request)]))
                                .start()) {
            for (int i = 0; i < values.length; i++) {
                app.get("/page?" + i);
                app.get("/page?" + i);
            }
            return log.messages(Level.WARNING);
        }
    }

    private static int index(jakarta.servlet.http.HttpServletRequest request) {
        return Integer.parseInt(request.getQueryString());
    }
}
