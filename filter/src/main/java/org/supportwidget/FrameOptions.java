package org.supportwidget;

import org.jspecify.annotations.Nullable;

/**
 * What a page's author may say about a frame. None of it tells who the user is. A blank value is an
 * absent one.
 *
 * @param locale language of the frame, for example {@code en}; {@code null}: the identity's, else
 *     the vendor's default
 * @param participants e-mail addresses to copy in, separated by commas, or {@code null}
 * @param title the frame's accessible name, or {@code null} for the vendor's
 * @param width as in HTML, {@code 100%} by default
 * @param height as in HTML, in pixels or per cent; {@code 600} by default
 */
public record FrameOptions(
        @Nullable String locale,
        @Nullable String participants,
        @Nullable String title,
        @Nullable String width,
        @Nullable String height) {

    /** Nothing said: every default holds. */
    public static final FrameOptions NONE = new FrameOptions(null, null, null, null, null);

    /** Options of which the blank ones become {@code null}. */
    public FrameOptions {
        locale = unlessBlank(locale);
        participants = unlessBlank(participants);
        title = unlessBlank(title);
        width = unlessBlank(width);
        height = unlessBlank(height);
    }

    private static @Nullable String unlessBlank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
