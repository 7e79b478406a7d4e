package org.supportwidget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

class WidgetPresenceTest {

    @Test
    void finds_the_page_of_the_request_in_silence() {
        PageWidget page = Engines.page(Engines.of(Engines.EVERY_VENDOR), null);
        try (RecordedLog log = new RecordedLog()) {
            assertThat(
                            WidgetPresence.find(
                                    Map.of(SupportWidget.ATTRIBUTE, page)::get,
                                    Map.of(WidgetPresence.ATTRIBUTE, WidgetPresence.ON)::get))
                    .containsSame(page);
            assertThat(log.records()).isEmpty();
        }
    }

    @Test
    void warns_once_of_each_reason_why_there_is_none() {
        try (RecordedLog log = new RecordedLog()) {
            for (int tags = 0; tags < 3; tags++) {
                assertNone(Map.of(WidgetPresence.ATTRIBUTE, WidgetPresence.OFF));
                assertNone(Map.of());
                assertNone(Map.of(WidgetPresence.ATTRIBUTE, WidgetPresence.ON));
            }
            assertThat(log.messages(Level.WARNING))
                    .containsExactly(
                            "A support tag renders nothing: Support Widget is not configured (see"
                                    + " the log of the start)",
                            "A support tag renders nothing: SupportWidgetFilter is not registered"
                                    + " in this application: its initializer did not run (an empty"
                                    + " <absolute-ordering/> in web.xml switches initializers off),"
                                    + " or supportwidget.auto is false; declare"
                                    + " org.supportwidget.servlet.SupportWidgetFilter in web.xml,"
                                    + " first and once more last; in Spring Boot, which runs no"
                                    + " initializer of a jar, add"
                                    + " support-widget-spring-boot-starter",
                            "A support tag renders nothing: SupportWidgetFilter did not run for"
                                    + " this URL; map it to /* for REQUEST, FORWARD, ERROR and"
                                    + " ASYNC");
        }
    }

    private static void assertNone(Map<String, Object> application) {
        assertThat(WidgetPresence.find(Map.<String, Object>of()::get, application::get)).isEmpty();
    }
}
