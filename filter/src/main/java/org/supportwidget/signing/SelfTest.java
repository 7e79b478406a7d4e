package org.supportwidget.signing;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Whether this Java signs and verifies as it is published that it should. */
public final class SelfTest {
    /** RFC 4231 section 4.3: HMAC-SHA256. */
    private static final String RFC_4231 =
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    /** Crisp's "How to setup a Ticket Center on your website". */
    private static final String CRISP_SECRET =
            "713ecca8a85c864ed4a66642ec04f18e2dc06d042a72a1a3ddc09d87a533c154";

    private static final String CRISP =
            "e2e1a7990b002d72db912d1d14d600cf5d79d2b1915d9d009bb0cbb13357ae5f";

    /** RFC 7515 appendix A.1: a JSON Web Token, and the key, in base64url. */
    private static final String RFC_7515 =
            "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9"
                    + ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
                    + ".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String RFC_7515_KEY =
            "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow";

    private SelfTest() {}

    /** What does not come out as published; empty if all does. */
    public static List<String> failures() {
        List<String> failures = new ArrayList<>();
        String rfc = SigningSecret.of("Jefe").hmacSha256("what do ya want for nothing?");
        if (!rfc.equals(RFC_4231)) {
            failures.add("HMAC-SHA256 of RFC 4231 section 4.3 comes out as " + rfc);
        }
        String crisp = SigningSecret.of(CRISP_SECRET).hmacSha256("john.doe@acme.com");
        if (!crisp.equals(CRISP)) {
            failures.add("HMAC-SHA256 of Crisp's published example comes out as " + crisp);
        }
        SigningSecret key = SigningSecret.of(Base64.getUrlDecoder().decode(RFC_7515_KEY));
        if (!verifies(key, RFC_7515)) {
            failures.add("the token of RFC 7515 appendix A.1 is not verified");
        }
        if (verifies(key, RFC_7515.substring(0, RFC_7515.length() - 2) + "XX")) {
            failures.add("a token with a wrong signature is verified");
        }
        return failures;
    }

    private static boolean verifies(SigningSecret key, String token) {
        try {
            key.verifyJwt(token);
            return true;
        } catch (InvalidJwtException e) {
            return false;
        }
    }
}
