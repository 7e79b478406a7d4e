package org.supportwidget.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.supportwidget.Engines;
import org.supportwidget.Identity;
import org.supportwidget.SupportWidget;

/**
 * What the page of each vendor says beside its user, and which cookies are the vendor's, as the
 * vendor's own pages have it.
 */
class VendorPagesTest {
    // printf %s john.doe@acme.com | openssl dgst -sha256 -hmac a-secret-of-tests-0123456789
    private static final String OF_EMAIL =
            "ab1964a1a184819979043ddc324edefdaa44c4a9d7096b4213cc4e7150d11ac4";

    // printf %s 42 | openssl dgst -sha256 -hmac a-secret-of-tests-0123456789
    private static final String OF_ID =
            "360565e757469b4fe1a3c13b668eb0490fdf77a1948c20d8009f1b70f8a65768";

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/vendor-pages.txt", delimiter = '|', quoteCharacter = '`')
    void say_what_the_vendor_asks_for(
            String vendor,
            String settings,
            String script,
            String others,
            String anonymous,
            String signed,
            String styles,
            String cookies)
            throws ParseException {
        SupportWidget engine = Engines.of(configuration(vendor, settings));

        Map<String, Object> state = state(engine, Engines.JOHN);
        assertThat(state).containsEntry("loader", script).containsKey("visitor");
        state.keySet().removeAll(List.of("vendor", "user", "loader", "visitor"));
        assertThat(state).isEqualTo(JSONObjectUtils.parse(others));

        assertThat(state(engine, null).get("visitor"))
                .isEqualTo(anonymous.equals("-") ? null : JSONObjectUtils.parse(anonymous));
        assertThat(Engines.page(engine, Engines.JOHN).getVerification())
                .isEqualTo(
                        switch (signed) {
                            case "email" -> Map.of(vendor, OF_EMAIL);
                            case "id" -> Map.of(vendor, OF_ID);
                            default -> Map.of();
                        });
        assertThat(engine.remarks().stream().anyMatch(remark -> remark.contains("styles")))
                .isEqualTo(styles.equals("inline"));
        if (!cookies.equals("-")) {
            assertThat(cookies.split(" ", -1)).allMatch(engine::isVendorCookie);
        }
        assertThat(engine.isVendorCookie("JSESSIONID")).isFalse();
    }

    private static Map<String, Object> state(SupportWidget engine, @Nullable Identity user) {
        List<Map<String, Object>> states = Engines.states(Engines.page(engine, user).widget(null));
        assertThat(states).hasSize(1);
        return new HashMap<>(states.get(0));
    }

    private static String configuration(String vendor, String settings) {
        StringBuilder lines = new StringBuilder(Engines.IDENTITY);
        lines.append("vendors = ").append(vendor).append('\n');
        for (String setting : (settings + " anonymous=show").split(" ", -1)) {
            lines.append(vendor).append('.').append(setting).append('\n');
        }
        return lines.toString();
    }
}
