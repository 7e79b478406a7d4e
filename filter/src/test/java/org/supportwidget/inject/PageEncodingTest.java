package org.supportwidget.inject;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageEncodingTest {

    /** Whitespace, quotes and all of the signs of markup are below the digits or between these. */
    private static final String TRAIL_BYTES_THAT_MEAN_NOTHING = "0123456789";

    private static final String EVERY_OTHER_CHARACTER =
            IntStream.range(0x80, 0x30000)
                    .filter(c -> c < 0xD800 || c > 0xDFFF)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());

    static Stream<Charset> supported() {
        return Charset.availableCharsets().values().stream().filter(PageEncoding::supports);
    }

    @ParameterizedTest
    @MethodSource("supported")
    void ascii_characters_are_their_own_bytes(Charset charset) {
        StringBuilder ascii = new StringBuilder("\t\n\f\r");
        for (char c = ' '; c < 0x7F; c++) {
            ascii.append(c);
        }

        byte[] bytes = ascii.toString().getBytes(charset);

        assertThat(bytes).isEqualTo(ascii.toString().getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @MethodSource("supported")
    void no_other_character_contains_a_byte_of_markup(Charset charset)
            throws CharacterCodingException {
        for (byte b : encode(charset, EVERY_OTHER_CHARACTER)) {
            assertThat(b < 0 || b >= '@' || TRAIL_BYTES_THAT_MEAN_NOTHING.indexOf(b) >= 0).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("supported")
    void block_goes_in_whatever_the_text(Charset charset) throws IOException {
        String text = EVERY_OTHER_CHARACTER + "'";
        String page = "<!doctype html><title>" + text + "</title><body><p title=\"" + text + "\">";
        byte[] start = encode(charset, page + text);
        byte[] end = encode(charset, "</body></html>");

        byte[] injected = Page.inject(Syntax.HTML, join(start, end), 1000, 1, 333, 2);

        assertThat(injected).isEqualTo(join(start, encode(charset, Page.BLOCK), end));
    }

    private static byte[] encode(Charset charset, String text) throws CharacterCodingException {
        ByteBuffer bytes =
                charset.newEncoder()
                        .onMalformedInput(CodingErrorAction.IGNORE)
                        .onUnmappableCharacter(CodingErrorAction.IGNORE)
                        .encode(CharBuffer.wrap(text));
        return Arrays.copyOfRange(bytes.array(), bytes.arrayOffset(), bytes.limit());
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-8",
                "ISO-8859-1",
                "ISO-8859-15",
                "windows-1252",
                "windows-1251",
                "GBK",
                "GB18030",
                "Big5",
                "Shift_JIS",
                "windows-31j",
                "EUC-JP",
                "EUC-KR",
                "KOI8-R"
            })
    void supports_the_encodings_of_the_web(String name) {
        assertThat(PageEncoding.supports(Charset.forName(name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-16",
                "UTF-16LE",
                "UTF-16BE",
                "UTF-32",
                "ISO-2022-JP",
                "ISO-2022-KR",
                "ISO-2022-CN",
                "x-Johab",
                "IBM037",
                "IBM1047",
                "x-windows-50220"
            })
    void leaves_other_encodings_alone(String name) {
        assertThat(PageEncoding.supports(Charset.forName(name))).isFalse();
    }
}
