package org.supportwidget;

/**
 * One configured value.
 *
 * @param value what it says, with every {@code ${…}} resolved
 * @param shown what a message may show of it: the text as it was written, never what a {@code ${…}}
 *     stands for
 * @param origin where it was set, for example {@code /WEB-INF/support-widget.properties}
 */
public record Setting(String value, String shown, String origin) {

    /**
     * What a message may show of one part of the value: the part if it was written so, else the
     * whole text as it was written.
     */
    public String shown(String part) {
        return shown.contains(part) ? part : shown;
    }

    /** Whether the value is what was written: no {@code ${…}} stands for any of it. */
    public boolean isLiteral() {
        return value.equals(shown);
    }

    @Override
    public String toString() {
        return "Setting[" + origin + "]";
    }
}
