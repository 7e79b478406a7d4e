package org.supportwidget.csp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page's own origin as a source: CSP3 §6.7.2.8, step 4 for {@code 'self'}. */
class SelfSourceTest {
    private static final CspSources SELF = CspSources.of(CspDirective.CONNECT_SRC, "'self'");

    @Test
    void is_taken_from_code_and_not_from_a_configuration() {
        assertThat(SELF).hasToString("connect-src 'self'");
        assertThatThrownBy(() -> SourceExpression.configured("'self'"))
                .hasMessageContaining("quotes make it a keyword");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'none'",
                "'unsafe-inline'",
                "'unsafe-eval'",
                "'strict-dynamic'",
                "'nonce-abc'",
                "'report-sample'",
                "'SELF'",
                "'self' https://a.example",
                "'self",
                "self"
            })
    void no_other_keyword_is_taken(String keyword) {
        assertThatThrownBy(() -> SourceExpression.parse(keyword))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_refused_for_scripts_as_whoever_uploads_a_file_could_run_it() {
        assertThatThrownBy(() -> CspSources.of(CspDirective.SCRIPT_SRC, "'self'"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'self' in script-src");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "connect-src 'none', connect-src 'self'",
                "connect-src, connect-src 'self'",
                "default-src 'none', connect-src 'self'; default-src 'none'",
                "default-src https://a.example, connect-src https://a.example 'self'; default-src"
                        + " https://a.example",
                "connect-src https:, connect-src https: 'self'",
                "connect-src data: blob:, connect-src data: blob: 'self'",
                "connect-src *.example, connect-src *.example 'self'",
                "connect-src self, connect-src self 'self'",
                "connect-src 'self, connect-src 'self 'self'",
                "connect-src 'report-sample', connect-src 'report-sample' 'self'",
                "connect-src wss://self 'none', connect-src wss://self 'self'"
            })
    void is_added_where_the_page_may_not_ask_its_own_origin(String policy, String amended) {
        assertThat(amend(SELF, policy)).isEqualTo(amended);
        assertThat(amend(SELF, amended)).isEqualTo(amended);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connect-src 'self'",
                "connect-src 'SELF'",
                "connect-src https://a.example 'self' https://b.example",
                "connect-src *",
                "default-src 'self'",
                "default-src *",
                "connect-src 'self'; default-src 'none'",
                "script-src 'none'; style-src 'none'",
                ""
            })
    void is_not_added_where_the_page_may(String policy) {
        assertThat(amend(SELF, policy)).isEqualTo(policy);
    }

    @Test
    void stands_beside_hosts_of_which_some_are_allowed_already() {
        CspSources both = CspSources.of(CspDirective.CONNECT_SRC, "https://a.example", "'self'");

        assertThat(amend(both, "connect-src 'self'"))
                .isEqualTo("connect-src 'self' https://a.example");
        assertThat(amend(both, "connect-src https://a.example"))
                .isEqualTo("connect-src https://a.example 'self'");
        assertThat(amend(both, "connect-src *")).isEqualTo("connect-src *");
    }

    @Test
    void a_quoted_token_allows_no_host() {
        CspSources host = CspSources.of(CspDirective.CONNECT_SRC, "https://self");

        assertThat(amend(host, "connect-src 'self'")).isEqualTo("connect-src 'self' https://self");
    }

    @ParameterizedTest
    @EnumSource(Disposition.class)
    void is_explained_as_an_addition_of_its_own(Disposition disposition) {
        assertThat(CspAmendment.of(SELF, null).changes("connect-src 'none'", disposition))
                .singleElement()
                .asString()
                .contains("'self'");
    }

    private static String amend(CspSources sources, String policy) {
        return CspAmendment.of(sources, null).amend(policy, Disposition.ENFORCE);
    }
}
