package org.supportwidget.servlet.answer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.inject.Syntax;
import org.supportwidget.servlet.FakeExchange;
import org.supportwidget.web.InjectionSettings;
import org.supportwidget.web.RequestPattern;

class PageGateTest {
    private static final InjectionSettings PAGES = settings(true, true);

    @ParameterizedTest
    @CsvSource({
        "GET, /shop/cart, '', ",
        "HEAD, /shop/cart, '', ",
        "POST, /shop/cart, '', ",
        "PUT, /shop/cart, '', none of GET",
        "GET, /shop/admin/users, '', inject.exclude",
        "GET, /other, '', inject.paths",
        "GET, /shop/cart, HX-Request: true, a script",
        "GET, /shop/cart, HX-Request: true | HX-Boosted: true, ",
        "GET, /shop/cart, Sec-Fetch-Dest: iframe, ",
        "GET, /shop/cart, Sec-Fetch-Dest: image, a script"
    })
    void says_why_a_requests_page_gets_no_block(
            String method, String path, String headers, @Nullable String expected) {
        HttpServletRequest request = request(method, path, headers);

        String refusal = PageGate.refusal(PAGES, request);

        assertThat(PageGate.opens(PAGES, request)).isEqualTo(expected == null);
        if (expected == null) {
            assertThat(refusal).isNull();
        } else {
            assertThat(refusal).contains(expected);
        }
    }

    @Test
    void is_closed_where_nothing_is_injected_and_for_frames_where_frames_are_off() {
        HttpServletRequest window = request("GET", "/shop/cart", "");
        HttpServletRequest frame = request("GET", "/shop/cart", "Sec-Fetch-Dest: iframe");

        assertThat(PageGate.refusal(settings(false, true), window)).isEqualTo("inject = off");
        assertThat(PageGate.opens(settings(true, false), window)).isTrue();
        assertThat(PageGate.opens(settings(true, false), frame)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 203, 299, 400, 401, 404, 500, 503})
    void a_page_of_this_status_is_shown(int status) {
        assertThat(PageGate.syntax(html().saying("getStatus", status).response()))
                .isEqualTo(Syntax.HTML);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 199, 204, 206, 300, 302, 304, 399})
    void a_page_of_this_status_is_not(int status) {
        FakeAnswer answer = html().saying("getStatus", status);

        assertThat(PageGate.syntax(answer.response())).isNull();
        assertThat(PageGate.mayBePage(answer.response())).isFalse();
        assertThat(PageGate.refusal(answer.response())).contains("status");
    }

    /** RFC 6266 section 4.2: the type is not case-sensitive. */
    @ParameterizedTest
    @CsvSource({
        "attachment, false",
        "' Attachment; filename=a.html', false",
        "inline, true",
        "'inline; filename=attachment.html', true"
    })
    void an_attachment_is_no_page(String disposition, boolean expected) {
        FakeAnswer answer = html().header("Content-Disposition", disposition);
        FakeAnswer untyped =
                new FakeAnswer()
                        .saying("getCharacterEncoding", "UTF-8")
                        .header("Content-Disposition", disposition);

        assertThat(PageGate.syntax(answer.response()) != null).isEqualTo(expected);
        assertThat(PageGate.mayBePage(untyped.response())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, true",
        "ISO-8859-1, true",
        "UTF-16, false",
        "no-such-encoding, false",
        "'not a name', false"
    })
    void a_page_must_be_readable_byte_by_byte(String encoding, boolean expected) {
        FakeAnswer answer = html().saying("getCharacterEncoding", encoding);

        assertThat(PageGate.syntax(answer.response()) != null).isEqualTo(expected);
    }

    @Test
    void another_type_is_no_page() {
        FakeAnswer json = html().saying("getContentType", "application/json");

        assertThat(PageGate.syntax(json.response())).isNull();
        assertThat(PageGate.mayBePage(json.response())).isFalse();
    }

    private static FakeAnswer html() {
        return new FakeAnswer()
                .saying("getContentType", "text/html;charset=UTF-8")
                .saying("getCharacterEncoding", "UTF-8");
    }

    private static InjectionSettings settings(boolean auto, boolean frames) {
        return new InjectionSettings(
                auto,
                List.of(RequestPattern.parse("/shop/*")),
                List.of(RequestPattern.parse("/shop/admin/*")),
                frames);
    }

    private static HttpServletRequest request(String method, String path, String headers) {
        Map<String, Object> asked = RequestReaderTest.asked(headers);
        asked.put("getMethod", method);
        asked.put("getServletPath", path);
        return new FakeExchange(asked).request();
    }
}
