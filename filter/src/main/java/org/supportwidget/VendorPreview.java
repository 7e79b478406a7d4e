package org.supportwidget;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor would be given for a user, for whoever looks for the cause of a failure. It proves
 * the identity to the vendor, so it must not be shown to anybody else.
 *
 * @param vendor the vendor's name
 * @param standing whether the vendor can trust the identity
 * @param reason why the vendor is hidden; {@code null} if it is not
 * @param visitor what {@code start} is given in the page
 * @param token what the page fetches, for a vendor with tokens
 */
public record VendorPreview(
        String vendor,
        Standing standing,
        @Nullable String reason,
        Map<String, ?> visitor,
        Optional<String> token) {
    /** Whether a vendor can trust an identity. */
    public enum Standing {
        /** The application vouches for it by a signature. */
        VERIFIED,
        /** The vendor is told of it without a proof. */
        WEAK,
        /** The vendor is not started for this user. */
        HIDDEN
    }

    @Override
    public String toString() {
        return "VendorPreview[" + vendor + " " + standing + "]";
    }
}
