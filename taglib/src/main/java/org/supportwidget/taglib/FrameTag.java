package org.supportwidget.taglib;

import org.jspecify.annotations.Nullable;
import org.supportwidget.FrameOptions;
import org.supportwidget.PageWidget;

/** {@code <support:frame vendor="crisp"/>}: the place in which a vendor shows a whole page. */
public final class FrameTag extends SupportTag {
    private @Nullable String vendor;
    private @Nullable String locale;
    private @Nullable String participants;
    private @Nullable String title;
    private @Nullable String width;
    private @Nullable String height;

    /** The vendor's name. */
    public void setVendor(@Nullable String vendor) {
        this.vendor = vendor;
    }

    /** The language of the frame, for example {@code en}. */
    public void setLocale(@Nullable String locale) {
        this.locale = locale;
    }

    /** E-mail addresses to copy in, separated by commas. */
    public void setParticipants(@Nullable String participants) {
        this.participants = participants;
    }

    /** The frame's accessible name. */
    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    /** The frame's width as in HTML. */
    public void setWidth(@Nullable String width) {
        this.width = width;
    }

    /** The frame's height as in HTML. */
    public void setHeight(@Nullable String height) {
        this.height = height;
    }

    @Override
    String render(PageWidget widget) {
        return widget.frame(vendor, new FrameOptions(locale, participants, title, width, height));
    }
}
