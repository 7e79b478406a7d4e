package org.supportwidget.signing;

/** How a JSON Web Token is signed under a shared secret (RFC 7518 section 3.2). */
public enum JwtAlgorithm {
    /** HMAC with SHA-256. */
    HS256,
    /** HMAC with SHA-384. */
    HS384,
    /** HMAC with SHA-512. */
    HS512
}
