package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportwidget.RecordedLog;

/** Several cookies of the token's name in one request, as a browser sends them. */
class SeveralCookiesTest {
    private static final String SECRET = "a secret of the project, of 32 bytes";
    private static final String XSOLLA =
            """
            vendors = thread
            thread.app-id = app
            thread.secret = thread-portal-authentication-secret
            identity.resolver = xsolla-login
            xsolla-login.algorithm = HS256
            xsolla-login.secret = a secret of the project, of 32 bytes
            """;

    @TempDir Path temp;

    @Test
    void the_valid_one_counts_and_two_users_are_nobody() throws Exception {
        try (RecordedLog log = new RecordedLog();
                WebApp app =
                        new WebApp(temp)
                                .configured(XSOLLA)
                                .page(
                                        "/page",
                                        (request, response) ->
                                                response.getWriter()
                                                        .print(
                                                                org.supportwidget.SupportWidget.of(
                                                                                request)
                                                                        .orElseThrow()
                                                                        .widget(null)))
                                .start()) {
            String alice = token("alice", Instant.now().plusSeconds(600));
            String bob = token("bob", Instant.now().plusSeconds(600));
            String stale = token("bob", Instant.now().minusSeconds(600));

            assertThat(page(app, "token=stale-of-another-application; token=" + alice))
                    .contains("alice@acme.com");
            assertThat(page(app, "token=" + stale + "; other=x; token=" + alice))
                    .contains("alice@acme.com");
            assertThat(page(app, "token=" + alice + "; token=" + bob)).doesNotContain("@acme.com");
            assertThat(log.lines())
                    .contains(
                            "WARNING Xsolla Login tokens refused: a request has valid ones of"
                                    + " different users");
        }
    }

    private static String page(WebApp app, String cookies) throws Exception {
        return app.raw(
                "GET /page HTTP/1.1", "Host: localhost", "Connection: close", "Cookie: " + cookies);
    }

    private static String token(String user, Instant expiry) throws JOSEException {
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader(JWSAlgorithm.HS256),
                        new JWTClaimsSet.Builder()
                                .issuer("https://login.xsolla.com")
                                .subject(user)
                                .claim("email", user + "@acme.com")
                                .claim("exp", expiry.getEpochSecond())
                                .build());
        token.sign(new MACSigner(SECRET));
        return token.serialize();
    }
}
