package org.supportwidget.servlet.answer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.servlet.FakeExchange;

/** The headers are those of Fetch Metadata, of Chromium's prefetch, and of the libraries named. */
class RequestReaderTest {
    private static final String HTML = "Accept: text/html,application/xhtml+xml,*/*;q=0.8";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Mode: cors",
                "Sec-Fetch-Mode: no-cors",
                "Sec-Fetch-Mode: same-origin | Sec-Fetch-Dest: document",
                "Sec-Fetch-Dest: empty",
                "X-Requested-With: XMLHttpRequest",
                "HX-Request: true",
                "Turbo-Frame: cart",
                "Sec-Purpose: other | Sec-Fetch-Mode: cors"
            })
    void a_script_asks(String headers) {
        assertThat(RequestReader.isScript(request(headers))).isTrue();
        assertThat(RequestReader.isNavigation(request(headers + " | " + HTML))).isFalse();
        assertThat(RequestReader.mayShow(request(headers + " | " + HTML))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Sec-Fetch-Mode: navigate",
                "Sec-Fetch-Mode: navigate | Sec-Fetch-Dest: empty",
                "Sec-Fetch-Mode: navigate | X-Requested-With: com.example.browser",
                "Sec-Fetch-Dest: document"
            })
    void a_window_asks(String headers) {
        assertThat(RequestReader.isScript(request(headers))).isFalse();
        assertThat(RequestReader.isNavigation(request(headers + " | " + HTML))).isTrue();
        assertThat(RequestReader.mayShow(request(headers + " | " + HTML))).isTrue();
        assertThat(RequestReader.wantsWholePage(request(headers), false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Purpose: prefetch | Sec-Fetch-Mode: cors",
                "Sec-Purpose: prefetch;prerender | Sec-Fetch-Dest: empty",
                "Purpose: prefetch | X-Requested-With: XMLHttpRequest"
            })
    void what_is_prefetched_will_be_shown(String headers) {
        assertThat(RequestReader.isScript(request(headers))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "navigate, GET, true",
        "navigate, HEAD, false",
        "cors, GET, false",
        ", GET, true",
        ", HEAD, false"
    })
    void a_navigation_is_no_request_for_the_head(
            @Nullable String mode, String method, boolean expected) {
        Map<String, Object> asked = asked(mode == null ? HTML : "Sec-Fetch-Mode: " + mode);
        asked.put("getMethod", method);

        HttpServletRequest request = new FakeExchange(asked).request();

        assertThat(RequestReader.isNavigation(request)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Accept: application/json", "Accept: */*"})
    void no_navigation_without_a_mode_is_for_anything_but_html(String headers) {
        assertThat(RequestReader.isNavigation(request(headers))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "document, true",
        "iframe, true",
        "frame, true",
        "embed, true",
        "object, true",
        "empty, true",
        "image, false",
        "script, false",
        "style, false",
        "worker, false"
    })
    void a_page_may_be_shown_where_documents_are(String destination, boolean expected) {
        String headers = "Sec-Fetch-Mode: navigate | Sec-Fetch-Dest: " + destination;

        assertThat(RequestReader.mayShow(request(headers))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"'', true", "Accept: text/html, true", "Accept: image/png, false"})
    void without_a_destination_what_is_accepted_tells(String headers, boolean expected) {
        assertThat(RequestReader.mayShow(request(headers))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "iframe, true, true",
        "iframe, false, false",
        "frame, true, true",
        "frame, false, false",
        "empty, true, false",
        "image, true, false"
    })
    void a_frame_gets_the_whole_page_if_frames_do(
            String destination, boolean frames, boolean expected) {
        HttpServletRequest request = request("Sec-Fetch-Dest: " + destination);

        assertThat(RequestReader.wantsWholePage(request, frames)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Requested-With: a", "HX-Request: true", "Turbo-Frame: a"})
    void a_script_gets_no_whole_page(String header) {
        String frame = header + " | Sec-Fetch-Dest: iframe";

        assertThat(RequestReader.wantsWholePage(request(header), true)).isFalse();
        assertThat(RequestReader.wantsWholePage(request(frame), true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"document, true", "iframe, false", "Document, false"})
    void only_a_document_is_in_a_window(String destination, boolean expected) {
        HttpServletRequest request = request("Sec-Fetch-Dest: " + destination);

        assertThat(RequestReader.isWindow(request)).isEqualTo(expected);
    }

    private static HttpServletRequest request(String headers) {
        return new FakeExchange(asked(headers)).request();
    }

    /**
     * @param headers {@code name: value}, with {@code |} between them
     */
    static Map<String, Object> asked(String headers) {
        Map<String, Object> asked = new HashMap<>(Map.of("getMethod", "GET"));
        for (String header : headers.split("\\|", -1)) {
            int colon = header.indexOf(':');
            if (colon > 0) {
                asked.put(
                        header.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        header.substring(colon + 1).strip());
            }
        }
        return asked;
    }
}
