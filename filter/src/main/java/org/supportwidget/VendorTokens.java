package org.supportwidget;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supportwidget.csp.CspDirective;
import org.supportwidget.csp.CspSources;

/**
 * The tokens that pages fetch for a vendor. Immutable and thread-safe.
 *
 * @param widget makes them
 * @param kind {@code widget}'s, or that of the widget which it hides
 */
record VendorTokens(Widget widget, TokenKind kind) {
    /** In place of what a browser would draw. */
    static final String EXAMPLE_VALUE = "00000000-0000-0000-0000-000000000000";

    static VendorTokens of(Widget widget) {
        TokenKind kind = widget.bindsTokens() ? TokenKind.VALUE : TokenKind.USER;
        return new VendorTokens(widget, widget.usesTokens() ? kind : TokenKind.NONE);
    }

    /**
     * A token for a user; empty if there is none.
     *
     * @param value the browser's, if a token names one
     * @throws UnusableIdentityException if the vendor cannot verify this user
     * @throws TokenUnavailableException if the vendor makes the tokens and gives none just now
     */
    Optional<String> of(Identity user, @Nullable String value, Clock clock) {
        if (kind != TokenKind.VALUE) {
            return widget.token(user, clock);
        }
        return value == null ? Optional.empty() : widget.token(user, value, clock);
    }

    /** The page fetches tokens from its own origin, wherever the vendor's hosts are. */
    CspSources cspSources() {
        return kind == TokenKind.NONE
                ? CspSources.none()
                : CspSources.of(CspDirective.CONNECT_SRC, "'self'");
    }
}
