package org.supportwidget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags that name a vendor which is not configured, or none. */
class UnknownVendorTest {
    private static final String CONFIGURED =
            "Configured (vendors): unthread, thread, crisp, reamaze";

    /** The first 32 digits of openssl's HMAC, see FingerprintTest. */
    private static final String JOHN_AT_CRISP = "2a8c88492210bcd50aa73d06bf747bb9";

    private final SupportWidget engine = Engines.of(Engines.EVERY_VENDOR);

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\n"})
    void a_blank_vendor_of_a_widget_is_every_vendor(String blank) {

        assertThat(Engines.states(Engines.page(engine, Engines.JOHN).widget(blank)))
                .isEqualTo(Engines.states(Engines.page(engine, Engines.JOHN).widget(null)));
    }

    @Test
    void an_unknown_one_renders_the_guard_which_stops_only_somebody_else() {
        PageWidget page = Engines.page(engine, Engines.JOHN);
        String html = page.widget("helpdesk");

        assertThat(html).startsWith("<script ").contains("data-support-widget=\"guard\"");
        assertThat(html).doesNotContain("async=", "john.doe", "visitor\"");
        List<Map<String, Object>> states = Engines.states(html);
        assertThat(states)
                .extracting(state -> state.get("vendor"))
                .containsExactly("unthread", "thread", "crisp", "reamaze");
        assertThat(states.get(2)).containsEntry("user", JOHN_AT_CRISP);
        assertThat(page.isRendered()).isTrue();
        assertThat(page.control().carriesIdentity()).isTrue();
    }

    @Test
    void an_unknown_one_keeps_no_other_tag_from_starting_a_vendor() {
        PageWidget page = Engines.page(engine, Engines.JOHN);
        page.widget("helpdesk");

        assertThat(page.widget("helpdesk")).isEmpty();
        assertThat(Engines.states(page.widget("thread")))
                .singleElement()
                .satisfies(state -> assertThat(state).containsKey("visitor"));
        assertThat(page.widget("thread")).isEmpty();
    }

    @Test
    void a_page_of_nobodys_has_the_guard_and_starts_nobody_anonymous() {
        String properties = Engines.EVERY_VENDOR + "thread.anonymous = show";
        String html = Engines.page(Engines.of(properties), null).frame("thred", FrameOptions.NONE);

        assertThat(Engines.states(html))
                .hasSize(4)
                .allSatisfy(
                        state ->
                                assertThat(state)
                                        .containsEntry("user", "")
                                        .doesNotContainKey("visitor"));
    }

    @Test
    void after_stop_there_is_nothing_left_to_guard() {
        PageWidget page = Engines.page(engine, Engines.JOHN);
        page.stop();

        assertThat(page.widget("helpdesk")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "NULL",
            value = {
                "helpdesk | the vendor 'helpdesk', which is not configured",
                "Thread | the vendor 'Thread', which is not configured",
                "${vendor} | an expression instead of a vendor; Thymeleaf evaluates support:vendor=\"${…}\" only",
                "a b | a vendor that is not configured (not shown: it is no vendor's name)",
                "' ' | no vendor",
                "NULL | no vendor"
            })
    void warns_once_and_names_those_that_are_configured(String vendor, String named) {
        try (RecordedLog log = new RecordedLog()) {
            for (int times = 0; times < 3; times++) {
                Engines.page(engine, Engines.JOHN).frame(vendor, FrameOptions.NONE);
            }
            assertThat(log.messages(Level.WARNING))
                    .containsExactly(
                            "A support:frame tag names "
                                    + named
                                    + "; it renders only the guard of the session's end. "
                                    + CONFIGURED);
        }
    }

    @Test
    void blank_options_of_a_frame_are_absent() {
        String usual = Engines.page(engine, Engines.JOHN).frame("crisp", FrameOptions.NONE);
        FrameOptions blank = new FrameOptions(" ", "", "\t", " ", "\u3000");

        assertThat(blank).isEqualTo(FrameOptions.NONE);
        assertThat(usual).contains("title=\"Ticket Center\" width=\"100%\" height=\"600\"");
    }
}
