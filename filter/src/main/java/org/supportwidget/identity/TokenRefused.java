package org.supportwidget.identity;

import java.util.logging.Level;

/** Why a token gives no identity, and how loudly that should be said. */
final class TokenRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final Level level;

    private TokenRefused(Level level, String reason) {
        super(reason);
        this.level = level;
    }

    /** Something that happens every day: a token grows old, an account has no e-mail. */
    static TokenRefused ordinary(String reason) {
        return new TokenRefused(Level.FINE, reason);
    }

    /** Something that a forged token or a wrong configuration does. */
    static TokenRefused suspicious(String reason) {
        return new TokenRefused(Level.WARNING, reason);
    }

    Level level() {
        return level;
    }
}
