package org.supportwidget.taglib;

import org.supportwidget.PageWidget;

/** {@code <support:stop/>}: stops every vendor. */
public final class StopTag extends SupportTag {

    @Override
    String render(PageWidget widget) {
        return widget.stop();
    }
}
