package org.supportwidget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.web.Consent;

/** What a page says where vendors wait for consent. */
class ConsentTest {
    private static final String BY_COOKIE = "consent = cookie:cookieconsent_status=allow\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cookie:a=b=c      | {\"cookie\":\"a\",\"value\":\"b=c\",\"given\":false}",
                "event:cc:onConsent| {\"event\":\"cc:onConsent\"}"
            })
    void a_page_says_what_is_waited_for(String consent, String facts) {
        assertThat(Engines.widget(Engines.EVERY_VENDOR + "consent = " + consent, Engines.JOHN))
                .contains("\"consent\":" + facts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "cookie:a=b=c", "event:cc:onConsent"})
    void diagnostics_show_it_as_it_is_configured(String consent) {
        assertThat(Consent.parse(consent)).hasToString(consent);
    }

    @Test
    void nothing_of_a_vendors_is_requested_by_the_page_itself() {
        PageWidget page = Engines.page(Engines.of(Engines.EVERY_VENDOR + BY_COOKIE), Engines.JOHN);

        assertThat(page.widget(null) + page.frame("crisp", FrameOptions.NONE))
                .doesNotContain(" src=", " name=")
                .contains(" data-support-src=\"https://", " data-support-name=\"support-widget-")
                .contains("\"visitor\":");
    }

    @Test
    void a_page_needs_no_consent_unless_it_is_configured() {
        String page = Engines.widget(Engines.EVERY_VENDOR + "consent = none", Engines.JOHN);

        assertThat(page).contains(" src=").doesNotContain("\"consent\":");
    }

    @Test
    void only_who_waits_for_consent_or_watches_gets_the_script_for_it() {
        assertThat(runtime("")).doesNotContain("data-support-src", "support-widget-seen");
        assertThat(runtime(BY_COOKIE)).contains("data-support-src");
        assertThat(runtime("session-end.watch = on\n")).contains("support-widget-seen");
        assertThat(runtime(BY_COOKIE + "diagnostics = on\n"))
                .contains("data-support-src", "})();{", "support-widget-diagnostics");
    }

    /** An apostrophe could complete an attribute that the page has left open. */
    @Test
    void that_script_has_no_apostrophe() {
        assertThat(runtime(BY_COOKIE)).doesNotContain("'");
    }

    private static String runtime(String more) {
        return Engines.of(Engines.EVERY_VENDOR + more).runtime().toString();
    }
}
