/**
 * Secrets that sign and cannot be read back, and JSON Web Tokens. Begin with {@link
 * org.supportwidget.signing.SigningSecret}; {@link org.supportwidget.signing.JwtClaims} is what is
 * signed, {@link org.supportwidget.signing.VerifiedJwt} what has been verified.
 */
@NullMarked
package org.supportwidget.signing;

import org.jspecify.annotations.NullMarked;
