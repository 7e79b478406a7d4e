package org.supportwidget.taglib;

import org.jspecify.annotations.Nullable;
import org.supportwidget.PageWidget;

/** {@code <support:widget/>}: the block of every vendor, or of one. */
public final class WidgetTag extends SupportTag {
    private @Nullable String vendor;

    /** The name of one vendor; {@code null} for all. */
    public void setVendor(@Nullable String vendor) {
        this.vendor = vendor;
    }

    @Override
    String render(PageWidget widget) {
        return widget.widget(vendor);
    }
}
