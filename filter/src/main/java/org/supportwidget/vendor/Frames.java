package org.supportwidget.vendor;

import java.util.LinkedHashMap;
import java.util.Map;
import org.supportwidget.FrameOptions;

/** What every vendor's frame has in common. */
final class Frames {
    private Frames() {}

    /** Title and size, without a border; mutable. */
    static Map<String, String> attributes(FrameOptions options, String title) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("title", options.title() == null ? title : options.title());
        attributes.put("width", options.width() == null ? "100%" : options.width());
        attributes.put("height", options.height() == null ? "600" : options.height());
        attributes.put("frameborder", "0");
        return attributes;
    }
}
