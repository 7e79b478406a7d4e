package org.supportwidget.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.ForgedJwt;
import org.supportwidget.Identity;
import org.supportwidget.JwtVectors;
import org.supportwidget.RecordedLog;

class XsollaLoginRs256Test {
    private static final TestKey KEY = TestKey.generate("k1", 2048);
    private static final String PAYLOAD =
            "{\"iss\":\"https://login.xsolla.com\",\"exp\":1700086400,\"sub\":\"42\","
                    + "\"email\":\"jane@acme.com\",\"username\":\"jane\","
                    + "\"xsolla_login_project_id\":\"40db2ea4-5d42-11e6-a3ff-005056a0e04a\"}";
    private static final String PROJECT = JwtVectors.xsollaText("project_id");
    private static final Identity JANE = Identity.of("42", "jane@acme.com", "jane");

    private final RecordedLog log = new RecordedLog();
    private final KeyServer server = new KeyServer();
    private final MovableClock clock = new MovableClock(1_700_000_060);
    private final XsollaLogin login =
            XsollaLogin.rs256KeysAt(server.url(), PROJECT).clock(clock).build();

    @AfterEach
    void close() {
        server.close();
        log.close();
    }

    static List<JwtVectors.Refused> refused() {
        return JwtVectors.xsollaRefused("rs256_reject");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jwks", "jwks_array_form"})
    void the_vector_is_accepted_with_either_form_of_the_keys(String form) {
        server.serve(JwtVectors.xsollaJson(form));

        assertThat(resolve(JwtVectors.xsollaText("rs256_accept")))
                .contains(
                        Identity.of(
                                "82cd5e0c-c3ff-11e9-b199-c1e5fc81c37f",
                                "john.doe@acme.com",
                                "john"));
        assertThat(log.lines()).isEmpty();
    }

    /** Without skew: the vector that has expired did so 30 seconds ago. */
    @ParameterizedTest
    @MethodSource("refused")
    void what_must_be_refused_is_refused_with_one_reason(JwtVectors.Refused vector) {
        server.serve(JwtVectors.xsollaJson("jwks"));
        XsollaLogin exact =
                XsollaLogin.rs256KeysAt(server.url(), PROJECT)
                        .clockSkew(Duration.ZERO)
                        .clock(clock)
                        .build();

        assertThat(exact.resolve(FakeRequest.withCookie(vector.token()))).isEmpty();
        assertThat(exact.resolve(FakeRequest.withCookie(vector.token()))).isEmpty();

        assertThat(log.lines())
                .containsExactly(
                        vector.id().equals("rs256/expired")
                                ? "FINE Xsolla Login token refused: it has expired"
                                : "WARNING Xsolla Login token refused: its header names a key"
                                        + " (kid) that is not known");
        assertThat(server.requests()).isEqualTo(1);
    }

    /** The public key is public: whoever signs with it by HMAC must not get in. */
    @Test
    void a_mac_under_the_public_key_is_refused_in_every_spelling_of_that_key() {
        server.serve(KEY.set());
        byte[] der = KEY.key().getEncoded();
        String pem =
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                        + "\n-----END PUBLIC KEY-----\n";
        List<byte[]> secrets =
                List.of(
                        der,
                        pem.getBytes(StandardCharsets.US_ASCII),
                        pem.trim().getBytes(StandardCharsets.US_ASCII),
                        KEY.key().getModulus().toByteArray(),
                        KEY.jwk("").getBytes(StandardCharsets.US_ASCII));

        for (byte[] secret : secrets) {
            for (String alg : List.of("HS256", "RS256")) {
                String header = "{\"alg\":\"" + alg + "\",\"typ\":\"JWT\",\"kid\":\"k1\"}";
                assertThat(resolve(ForgedJwt.hs256(header, PAYLOAD, secret))).isEmpty();
            }
        }
        assertThat(resolve(KEY.sign(PAYLOAD))).contains(JANE);
    }

    @Test
    void a_token_cannot_bring_its_own_key() {
        server.serve(KEY.set());
        TestKey own = TestKey.generate("k1", 2048);
        String header =
                "{\"alg\":\"RS256\",\"kid\":\"k1\",\"jwk\":"
                        + own.jwk("")
                        + ",\"jku\":\""
                        + server.url()
                        + "/own\"}";

        assertThat(resolve(own.sign(header, PAYLOAD))).isEmpty();
        assertThat(log.lines())
                .containsExactly("WARNING Xsolla Login token refused: its signature is wrong");
    }

    @Test
    void a_changed_payload_and_a_missing_kid_are_refused() {
        server.serve(KEY.set());
        String[] parts = KEY.sign(PAYLOAD).split("\\.", -1);
        String other = ForgedJwt.base64url(PAYLOAD.replace("42", "43"));

        assertThat(resolve(parts[0] + "." + other + "." + parts[2])).isEmpty();
        assertThat(resolve(KEY.sign("{\"alg\":\"RS256\"}", PAYLOAD))).isEmpty();
        assertThat(log.lines())
                .containsExactly(
                        "WARNING Xsolla Login token refused: its signature is wrong",
                        "WARNING Xsolla Login token refused: its header names no key (kid)");
    }

    @Test
    void a_token_of_another_algorithm_does_not_reach_the_key_server() {
        assertThat(resolve(JwtVectors.xsollaText("hs256_accept"))).isEmpty();
        assertThat(server.requests()).isZero();
    }

    @Test
    void a_project_has_its_own_keys_and_its_own_claim() {
        assertThatThrownBy(() -> XsollaLogin.rs256("")).hasMessageContaining("project-id");
        assertThat(XsollaLogin.rs256("40db2ea4-5d42-11e6-a3ff-005056a0e04a").build()).isNotNull();
    }

    @Test
    void a_token_of_another_project_under_the_same_keys_is_refused() {
        server.serve(KEY.set());

        assertThat(resolve(KEY.sign(PAYLOAD.replace("40db2ea4", "50db2ea4")))).isEmpty();
        assertThat(log.lines())
                .containsExactly(
                        "WARNING Xsolla Login token refused: it is not of the project"
                                + " 40db2ea4-5d42-11e6-a3ff-005056a0e04a (xsolla_login_project_id)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.xsolla.com/keys",
                "http://127.0.0.1.evil.example/keys",
                "http://localhost.evil.example/keys",
                "http://notlocalhost/keys",
                "ftp://localhost/keys",
                "file:///etc/passwd",
                "https:///keys",
                "/keys",
                "keys",
                "",
                "https://user:pass@login.xsolla.com/keys",
                "https://login.xsolla.com/a b"
            })
    void keys_must_come_by_https_or_from_a_loopback_host(String url) {
        assertThatThrownBy(() -> XsollaLogin.rs256KeysAt(url, PROJECT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("xsolla-login.jwks-url: found ")
                .hasMessageContaining("expected an https URL (http for loopback hosts only)")
                .hasMessageNotContaining("pass@");
    }

    private Optional<Identity> resolve(String token) {
        return login.resolve(FakeRequest.withCookie(token));
    }
}
