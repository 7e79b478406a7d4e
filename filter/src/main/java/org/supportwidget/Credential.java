package org.supportwidget;

/**
 * A secret that the application's server shows to a vendor's own API. {@link #toString()} shows
 * nothing. Immutable and thread-safe.
 */
public final class Credential {
    private final String value;

    Credential(String value) {
        this.value = value;
    }

    /** The field {@code Authorization} of a request to the vendor. Put it nowhere else. */
    public String bearer() {
        return "Bearer " + value;
    }

    @Override
    public String toString() {
        return "Credential[not shown]";
    }
}
