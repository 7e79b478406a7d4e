package org.supportwidget.servlet.logout;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL as a {@code Refresh} field or a {@code meta} element may name it, so that it leads where
 * the same URL in {@code Location} does: behind {@code url=} browsers take a leading quote, and
 * whatever follows the next one, off.
 *
 * @see <a
 *     href="https://html.spec.whatwg.org/multipage/document-lifecycle.html#shared-declarative-refresh-steps">HTML,
 *     shared declarative refresh steps</a>
 */
final class RefreshUrl {
    private static final Pattern LEADING_QUOTE = Pattern.compile("^([\\x00-\\x20]*)(['\"])");

    private RefreshUrl() {}

    /** The URL with a leading quote percent-encoded, and all that is not ASCII, as UTF-8. */
    static String of(String url) {
        StringBuilder encoded = new StringBuilder(url.length());
        url.codePoints().forEach(c -> append(encoded, c));
        Matcher quote = LEADING_QUOTE.matcher(encoded);
        return quote.find()
                ? quote.group(1)
                        + (quote.group(2).equals("'") ? "%27" : "%22")
                        + encoded.substring(quote.end())
                : encoded.toString();
    }

    private static void append(StringBuilder encoded, int codePoint) {
        if (codePoint < 0x80) {
            encoded.append((char) codePoint);
            return;
        }
        boolean lone = Character.getType(codePoint) == Character.SURROGATE;
        String text = Character.toString(lone ? '\uFFFD' : codePoint);
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(String.format(Locale.ROOT, "%%%02X", each));
        }
    }
}
