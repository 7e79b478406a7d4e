package org.supportwidget.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import org.supportwidget.ForgedJwt;
import org.supportwidget.signing.SigningSecret;

/** Sends any cookies and Authorization fields, of somebody who does not know the secret. */
class TokenFuzzTest {
    private static final XsollaLogin LOGIN =
            XsollaLogin.hs256(SigningSecret.of("a-secret-that-no-token-here-is-signed-with"))
                    .clock(new MovableClock(1_700_000_060))
                    .build();

    @FuzzTest(maxDuration = "20s")
    void nobody_is_anybody_without_the_secret(FuzzedDataProvider data) {
        List<String> cookies = new ArrayList<>();
        int count = data.consumeInt(0, 3);
        for (int i = 0; i < count; i++) {
            cookies.add(token(data));
        }
        String field = data.consumeBoolean() ? "Bearer " + token(data) : data.consumeString(40);

        assertThat(LOGIN.resolve(new FakeRequest("token", cookies, field))).isEmpty();
    }

    private static String token(FuzzedDataProvider data) {
        return data.consumeBoolean()
                ? data.consumeString(200)
                : ForgedJwt.hs256(
                        data.consumeString(60), data.consumeString(200), "another secret");
    }
}
