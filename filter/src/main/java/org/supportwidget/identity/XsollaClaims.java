package org.supportwidget.identity;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.supportwidget.Identity;
import org.supportwidget.signing.InvalidJwtException;
import org.supportwidget.signing.VerifiedJwt;

/**
 * What the claims of a verified token must be, and the identity in them.
 *
 * @param issuer what {@code iss} must be
 * @param projectId what {@code xsolla_login_project_id} must be; {@code null} for anything
 * @param skew how far the issuer's clock may be off
 */
record XsollaClaims(String issuer, @Nullable String projectId, Duration skew, Clock clock) {

    Identity identity(VerifiedJwt token) throws TokenRefused, InvalidJwtException {
        checkTime(token);
        if (!issuer.equals(token.text("iss"))) {
            throw TokenRefused.suspicious("its issuer (iss) is not " + issuer);
        }
        String project = token.text("xsolla_login_project_id");
        if (projectId != null && !projectId.equals(project)) {
            throw TokenRefused.suspicious(
                    "it is not of the project " + projectId + " (xsolla_login_project_id)");
        }
        String name = token.text("name");
        String username = token.text("username");
        return Identity.of(
                filled(token, "sub"), filled(token, "email"), isBlank(name) ? username : name);
    }

    /** RFC 7519 section 4.1.4: the expiry itself is too late already. */
    private void checkTime(VerifiedJwt token) throws TokenRefused, InvalidJwtException {
        token.numericDate("iat");
        Long notBefore = token.numericDate("nbf");
        Long expiry = token.numericDate("exp");
        if (expiry == null) {
            throw TokenRefused.suspicious("it has no expiry (exp)");
        }
        long now = clock.instant().getEpochSecond();
        if (now - skew.toSeconds() >= expiry) {
            throw TokenRefused.ordinary("it has expired");
        }
        if (notBefore != null && now + skew.toSeconds() < notBefore) {
            throw TokenRefused.suspicious("it is not valid yet (nbf)");
        }
    }

    private static String filled(VerifiedJwt token, String claim)
            throws TokenRefused, InvalidJwtException {
        String value = token.text(claim);
        if (value == null || isBlank(value)) {
            throw TokenRefused.ordinary("it has no " + claim + ", so it is nobody's");
        }
        return value;
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
