package org.supportwidget.identity;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The text of the values that have exactly one: text itself, integers and decimals in plain digits,
 * UUID, enum, URI, Locale, and a collection or an array of exactly one of these. What other objects
 * say of themselves differs from one start to the next, or holds more than one value.
 */
final class PlainText {
    private static final Set<Class<?>> EXACT =
            Set.of(
                    Character.class,
                    Byte.class,
                    Short.class,
                    Integer.class,
                    Long.class,
                    BigInteger.class,
                    AtomicInteger.class,
                    AtomicLong.class,
                    UUID.class,
                    URI.class,
                    Locale.class);

    private PlainText() {}

    /** The text; {@code null} if the value has none. */
    static @Nullable String of(Object value) {
        if (value instanceof Collection<?> several) {
            return several.size() == 1 ? single(several.iterator().next()) : null;
        }
        if (value.getClass().isArray()) {
            return Array.getLength(value) == 1 ? single(Array.get(value, 0)) : null;
        }
        return single(value);
    }

    private static @Nullable String single(@Nullable Object holder) {
        Object value = Property.unwrap(holder);
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Double || value instanceof Float) {
            return plain((Number) value);
        }
        boolean accepted =
                value instanceof CharSequence
                        || value instanceof Enum<?>
                        || (value != null && EXACT.contains(value.getClass()));
        return accepted ? String.valueOf(value) : null;
    }

    /** A whole number without a fraction: JSON readers make one of a key such as 4711. */
    private static @Nullable String plain(Number number) {
        if (!Double.isFinite(number.doubleValue())) {
            return null;
        }
        BigDecimal decimal = new BigDecimal(number.toString());
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    /**
     * What a value is, for a message: its type and number of elements, and nothing that it says.
     */
    static String describe(Object value) {
        String type = value.getClass().getTypeName();
        if (value instanceof Collection<?> several) {
            return type + " of " + several.size();
        }
        return value.getClass().isArray() ? type + " of " + Array.getLength(value) : type;
    }
}
