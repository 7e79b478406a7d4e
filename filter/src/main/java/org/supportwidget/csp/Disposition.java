package org.supportwidget.csp;

import org.jspecify.annotations.Nullable;

/**
 * What a browser does when a policy is violated.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/#policy-disposition">CSP3 §2.2, disposition</a>
 */
public enum Disposition {
    /** Blocks: {@code Content-Security-Policy}. */
    ENFORCE("Content-Security-Policy"),
    /** Reports only: {@code Content-Security-Policy-Report-Only}. */
    REPORT("Content-Security-Policy-Report-Only");

    private final String headerName;

    Disposition(String headerName) {
        this.headerName = headerName;
    }

    /** The response header whose policies have this disposition. */
    public String headerName() {
        return headerName;
    }

    /**
     * The disposition of the policies in a header.
     *
     * @param headerName in any case; null is no header of ours, as in the servlet API
     * @return null if the header carries no policies
     */
    public static @Nullable Disposition ofHeader(@Nullable String headerName) {
        if (ENFORCE.headerName.equalsIgnoreCase(headerName)) {
            return ENFORCE;
        }
        return REPORT.headerName.equalsIgnoreCase(headerName) ? REPORT : null;
    }
}
