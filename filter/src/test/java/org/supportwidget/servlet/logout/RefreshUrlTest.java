package org.supportwidget.servlet.logout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefreshUrlTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'//evil.example, %27//evil.example",
                "'//evil.example'/x, %27//evil.example'/x",
                "\"/a\", %22/a\"",
                "`  '//evil.example`, `  %27//evil.example`",
                "/it's, /it's",
                "/a?b='c', /a?b='c'",
                "/caf\u00e9, /caf%C3%A9",
                "/\u20ac?\ud83d\ude00, /%E2%82%AC?%F0%9F%98%80",
                "/\ud83d, /%EF%BF%BD",
                "url='/a', url='/a'"
            })
    void leads_where_location_does(String url, String encoded) {
        assertThat(RefreshUrl.of(url)).isEqualTo(encoded);
    }
}
