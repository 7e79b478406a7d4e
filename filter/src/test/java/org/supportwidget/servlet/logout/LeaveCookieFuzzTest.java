package org.supportwidget.servlet.logout;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supportwidget.servlet.FakeExchange;

/** Follows the redirect behind the interstitial with any cookie. */
class LeaveCookieFuzzTest {
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0A-\\x1F]");
    private static final Pattern SCRIPT =
            Pattern.compile("(?is)location: [\\s\\x00-\\x20]*(javascript|data|vbscript):.*");

    @FuzzTest(maxDuration = "20s")
    void leads_to_no_script_and_breaks_no_header(FuzzedDataProvider data) throws IOException {
        Cookie cookie = new Cookie("support-widget-leave", value(data));
        FakeExchange exchange =
                new FakeExchange(
                        Map.of("getContextPath", "/shop", "getCookies", new Cookie[] {cookie}));

        ClearSiteDataHop.answer(exchange.request(), exchange.response());

        assertThat(exchange.fields())
                .contains("Cache-Control: no-store")
                .anyMatch(field -> field.startsWith("Location: "))
                .noneMatch(field -> CONTROL.matcher(field).find())
                .noneMatch(field -> SCRIPT.matcher(field).matches());
    }

    /** Containers give what they read, {@code null} for a name without a value among it. */
    private static @Nullable String value(FuzzedDataProvider data) {
        return switch (data.consumeInt(0, 2)) {
            case 0 -> data.consumeRemainingAsString();
            case 1 -> {
                byte[] text = data.consumeRemainingAsString().getBytes(StandardCharsets.UTF_8);
                yield Base64.getUrlEncoder().withoutPadding().encodeToString(text);
            }
            default -> null;
        };
    }
}
