package org.supportwidget.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import org.supportwidget.ForgedJwt;
import org.supportwidget.Identity;
import org.supportwidget.signing.SigningSecret;

/** Reads whatever an issuer signs. */
class ClaimsFuzzTest {
    private static final String SECRET = "the-secret-of-an-issuer-that-signs-anything";
    private static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
    private static final XsollaLogin LOGIN =
            XsollaLogin.hs256(SigningSecret.of(SECRET))
                    .clock(new MovableClock(1_700_000_060))
                    .build();

    @FuzzTest(maxDuration = "20s")
    void claims_are_refused_or_somebody(FuzzedDataProvider data) {
        String claims = data.consumeRemainingAsString();

        Optional<Identity> user =
                LOGIN.resolve(FakeRequest.withCookie(ForgedJwt.hs256(HEADER, claims, SECRET)));

        user.ifPresent(found -> assertThat(claims).contains("\"exp\"").contains("\"sub\""));
    }
}
