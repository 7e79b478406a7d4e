package org.supportwidget.servlet.container;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The date of a header. */
public final class HttpDate {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private HttpDate() {}

    /**
     * A date as headers have it.
     *
     * @param date in milliseconds since the epoch
     * @return for example {@code Thu, 29 Feb 2024 12:00:00 GMT}
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7">RFC 9110, 5.6.7</a>
     */
    public static String of(long date) {
        return FORMAT.format(Instant.ofEpochMilli(date));
    }
}
