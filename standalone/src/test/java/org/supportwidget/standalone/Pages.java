package org.supportwidget.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

/** What there is to see of the widget in a page of {@link LegacyWars}. */
final class Pages {
    private Pages() {}

    static void oneBlock(HttpResponse<String> page) {
        assertThat(page.body().split("<!\\[CDATA\\[", -1)).hasSize(2);
    }

    static void guardAlone(HttpResponse<String> page) {
        oneBlock(page);
        assertThat(page.body())
                .contains("data-support-widget=\"guard\"")
                .doesNotContain(LegacyChecks.JOHN, LegacyChecks.JANE)
                .doesNotContain("data-support-widget=\"thread\"");
    }

    static void bare(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<h1>Page</h1>").doesNotContain("data-support-widget");
        assertThat(policyOf(page)).endsWith("frame-src 'none'");
        assertThat(page.headers().firstValue("X-Wrapped-By-Us")).hasValue("false");
    }

    static String policyOf(HttpResponse<String> page) {
        return page.headers().firstValue("Content-Security-Policy").orElse("");
    }
}
