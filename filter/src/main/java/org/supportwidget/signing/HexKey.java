package org.supportwidget.signing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The key that another key writes in hexadecimal digits; follows it. Thread-safe. */
final class HexKey implements Supplier<HmacKey> {
    private static final Logger LOG = Logger.getLogger("org.supportwidget");

    private final Supplier<HmacKey> text;
    private volatile Decoded last;

    private record Decoded(HmacKey text, HmacKey key) {}

    private HexKey(Supplier<HmacKey> text, Decoded first) {
        this.text = text;
        last = first;
    }

    /** Empty if the text of now is no hexadecimal form. */
    static Optional<Supplier<HmacKey>> of(Supplier<HmacKey> text) {
        HmacKey now = text.get();
        return Optional.ofNullable(decode(now)).map(key -> new HexKey(text, new Decoded(now, key)));
    }

    @Override
    public HmacKey get() {
        HmacKey now = text.get();
        Decoded known = last;
        if (known.text() != now) {
            HmacKey key = decode(now);
            if (key == null) {
                LOG.warning(
                        "a secret has changed into a text that is not hexadecimal; the one before"
                                + " it stays in force");
            }
            known = new Decoded(now, key == null ? known.key() : key);
            last = known;
        }
        return known.key();
    }

    private static @Nullable HmacKey decode(HmacKey text) {
        byte[] digits = text.bytes();
        try {
            byte[] key = HexFormat.of().parseHex(new String(digits, StandardCharsets.US_ASCII));
            HmacKey decoded = key.length == 0 ? null : new HmacKey(key);
            Arrays.fill(key, (byte) 0);
            return decoded;
        } catch (IllegalArgumentException e) {
            return null;
        } finally {
            Arrays.fill(digits, (byte) 0);
        }
    }
}
