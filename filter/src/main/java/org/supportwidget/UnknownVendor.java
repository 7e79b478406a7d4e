package org.supportwidget;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The warning of a tag whose vendor is not configured. */
final class UnknownVendor {
    /** What may be a misspelt name. Anything else might be a visitor's data and is not shown. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    private UnknownVendor() {}

    static String describe(String tag, @Nullable String vendor, List<String> configured) {
        return "A "
                + tag
                + " tag names "
                + shown(vendor)
                + "; it renders only the guard of the session's end. Configured (vendors): "
                + String.join(", ", configured);
    }

    private static String shown(@Nullable String vendor) {
        if (vendor == null || vendor.isBlank()) {
            return "no vendor";
        }
        if (NAME.matcher(vendor).matches()) {
            return "the vendor '" + vendor + "', which is not configured";
        }
        return vendor.contains("${")
                ? "an expression instead of a vendor; Thymeleaf evaluates support:vendor=\"${…}\" only"
                : "a vendor that is not configured (not shown: it is no vendor's name)";
    }
}
