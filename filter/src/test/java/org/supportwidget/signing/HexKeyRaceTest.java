package org.supportwidget.signing;

import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.supportwidget.Race;

/** A hexadecimal secret that changes while many pages are signed. */
class HexKeyRaceTest {
    private static final List<String> TEXTS =
            IntStream.range(0, Race.THREADS).mapToObj(i -> "0" + i + "ff".repeat(16)).toList();
    private static final List<HmacKey> KEYS =
            TEXTS.stream()
                    .map(text -> new HmacKey(text.getBytes(StandardCharsets.US_ASCII)))
                    .toList();

    @Test
    void each_text_is_decoded_as_itself() throws Exception {
        ThreadLocal<HmacKey> seen = ThreadLocal.withInitial(() -> KEYS.get(0));
        Supplier<HmacKey> key = HexKey.of(seen::get).orElseThrow();
        Race.of(
                () ->
                        thread -> {
                            seen.set(KEYS.get(thread));
                            byte[] expected = HexFormat.of().parseHex(TEXTS.get(thread));
                            for (int i = 0; i < 50_000; i++) {
                                if (!Arrays.equals(key.get().bytes(), expected)) {
                                    fail("decoded as another one");
                                }
                            }
                        });
    }
}
