package org.supportwidget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every vendor's settings have in common. */
class VendorSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"unthread", "thread", "crisp", "reamaze"})
    void each_list_of_sources_can_be_replaced_and_emptied(String vendor) {
        String replaced =
                Engines.EVERY_VENDOR
                        + "vendors = "
                        + vendor
                        + """

                        VENDOR.csp.script-src = https://a.example
                        VENDOR.csp.connect-src = https://a.example wss://b.example:8443/path
                        VENDOR.csp.frame-src =
                        VENDOR.csp.style-src = https://c.example
                        VENDOR.csp.img-src = http://img.localhost:8081
                        VENDOR.csp.font-src = https://c.example
                        VENDOR.csp.media-src = https://d.example
                        """
                                .replace("VENDOR", vendor);

        assertThat(new TreeMap<>(lists(replaced)))
                .hasToString(
                        "{connect-src=https://a.example wss://b.example:8443/path,"
                                + " font-src=https://c.example,"
                                + " img-src=http://img.localhost:8081,"
                                + " media-src=https://d.example, script-src=https://a.example,"
                                + " style-src=https://c.example}");
    }

    @Test
    void the_lists_of_all_vendors_are_united() {
        assertThat(lists(Engines.EVERY_VENDOR + "vendors = thread, crisp"))
                .containsEntry(
                        "frame-src", "https://messenger.chatgenie.io https://plugins.crisp.chat");
    }

    @ParameterizedTest
    @CsvSource({
        "thread, script-src",
        "thread, frame-src",
        "unthread, script-src",
        "reamaze, style-src"
    })
    void a_moved_script_moves_its_sources(String vendor, String directive) {
        String moved =
                Engines.EVERY_VENDOR
                        + "vendors = "
                        + vendor
                        + "\n"
                        + vendor
                        + ".script = https://Mirror.example:8443/loader.js?v=1";

        assertThat(lists(moved).get(directive)).contains("https://mirror.example:8443");
        assertThat(Engines.widget(moved, Engines.JOHN))
                .endsWith(" src=\"https://Mirror.example:8443/loader.js?v=1\"></script>");
    }

    @ParameterizedTest
    @CsvSource({"PT1S, PT1S", "PT5M, PT5M", "PT7M, PT7M", "' ', PT5M", ", PT5M"})
    void a_duration_is_in_iso_form_and_bounded(
            @org.jspecify.annotations.Nullable String text, String expected) {
        TestSettings settings = new TestSettings(text == null ? Map.of() : Map.of("v.time", text));

        assertThat(duration(settings)).isEqualTo(Duration.parse(expected));
        assertThat(settings.mistakes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5m", "300", "PT0S", "PT0.5S", "PT0.999999999S", "-PT1S", "PT7M0.001S"})
    void any_other_duration_is_a_mistake(String text) {
        TestSettings settings = new TestSettings(Map.of("v.time", text));

        assertThat(duration(settings)).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.mistakes)
                .containsExactly(
                        Map.entry(
                                "v.time",
                                "'"
                                        + text
                                        + "' / a duration such as PT5M, at least PT1S and at most PT7M"));
    }

    private static Duration duration(Settings settings) {
        return new VendorSettings("v", settings)
                .duration("time", Duration.ofMinutes(5), Duration.ofMinutes(7));
    }

    private static Map<String, String> lists(String properties) {
        Map<String, String> lists = new HashMap<>();
        for (String list : Engines.of(properties).cspSources().toString().split("; ", -1)) {
            String[] directive = list.split(" ", 2);
            lists.put(directive[0], directive[1]);
        }
        return lists;
    }

    private static final class TestSettings implements Settings {
        private final Map<String, String> values;
        private final Map<String, String> mistakes = new TreeMap<>();

        TestSettings(Map<String, String> values) {
            this.values = values;
        }

        @Override
        public Optional<Setting> find(String key) {
            return Optional.ofNullable(values.get(key))
                    .map(value -> new Setting(value, value, "test"));
        }

        @Override
        public void mistake(String key, String found, String expected) {
            mistakes.put(key, found + " / " + expected);
        }
    }
}
