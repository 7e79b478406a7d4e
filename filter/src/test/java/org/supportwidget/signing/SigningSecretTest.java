package org.supportwidget.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.RecordedLog;
import org.supportwidget.ReferenceVector;

class SigningSecretTest {
    private static final String TEXT = "thread-portal-authentication-secret";

    // printf %s john.doe@acme.com | openssl dgst -sha256 -hmac thread-portal-authentication-secret
    private static final String SIGNED =
            "d34737ca395bde26c67b3c33cdca0f26b2ccd4d53a5ba089466a96481ec168e5";

    static List<ReferenceVector> published() {
        return ReferenceVector.list("published");
    }

    static List<ReferenceVector> hmac() {
        return ReferenceVector.list("hmac");
    }

    static List<ReferenceVector> wrongReadings() {
        return ReferenceVector.list("wrong_readings");
    }

    @ParameterizedTest
    @MethodSource({"published", "hmac"})
    void signs_as_the_reference_does(ReferenceVector vector) {
        assertThat(SigningSecret.of(vector.key()).hmacSha256(vector.message()))
                .as(vector.id())
                .isEqualTo(vector.get("expected_hex"));
    }

    @ParameterizedTest
    @MethodSource("wrongReadings")
    void does_not_sign_as_a_wrong_reading_of_the_vendors_page_would(ReferenceVector vector) {
        assertThat(SigningSecret.of(vector.key()).hmacSha256(vector.message()))
                .as(vector.get("wrong"))
                .isEqualTo(vector.get("right"))
                .isNotEqualTo(vector.get("value"));
    }

    @Test
    void hashes_a_key_longer_than_the_block_first() {
        // printf %s "$MESSAGE" | openssl dgst -sha256 -hmac "$(printf 'k%.0s' $(seq 131))"
        assertThat(
                        SigningSecret.of("k".repeat(131))
                                .hmacSha256(
                                        "Test Using Larger Than Block-Size Key - Hash Key First"))
                .isEqualTo("70e4b005732fa7ff79392aa24fb240159b925dbc9f1398420c0f45e6763dcf14");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\t \r\n", "\u2003"})
    void refuses_a_blank_secret(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningSecret.of(blank))
                .withMessage("a signing secret must not be blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "\uDE00", "a\uDE00\uD83Db"})
    void refuses_to_sign_a_lone_surrogate_and_does_not_show_the_message(String lone) {
        SigningSecret secret = SigningSecret.of(TEXT);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> secret.hmacSha256("private" + lone))
                .withMessage("a message to sign must not hold a lone surrogate");
    }

    @Test
    void cannot_be_read_back() {
        SigningSecret secret = SigningSecret.of(TEXT);

        assertThat(secret).hasToString("SigningSecret[not shown]");
        assertThat(visible(SigningSecret.class.getDeclaredFields())).isEmpty();
        assertThat(visible(SigningSecret.class.getDeclaredMethods()))
                .noneMatch(
                        member -> member.toString().matches("public (byte\\[\\]|char\\[\\]) .*"));
        assertThat(secret.hashCode()).isEqualTo(System.identityHashCode(secret));
    }

    @Test
    void cannot_be_serialised() {
        Assertions.assertThatExceptionOfType(NotSerializableException.class)
                .isThrownBy(
                        () ->
                                new ObjectOutputStream(new ByteArrayOutputStream())
                                        .writeObject(SigningSecret.of(TEXT)));
    }

    @Test
    void signs_alike_on_many_threads_at_once() {
        SigningSecret secret = SigningSecret.of(TEXT);

        assertThat(
                        IntStream.range(0, 20_000)
                                .parallel()
                                .mapToObj(i -> secret.hmacSha256("john.doe@acme.com"))
                                .distinct())
                .containsExactly(SIGNED);
    }

    @Test
    void signs_the_same_twice() {
        SigningSecret secret = SigningSecret.of(TEXT);
        secret.hmacSha256("something else");

        assertThat(secret.hmacSha256("john.doe@acme.com")).isEqualTo(SIGNED);
    }

    private static List<Member> visible(Member... members) {
        return Stream.of(members)
                .filter(member -> !Modifier.isPrivate(member.getModifiers()))
                .filter(member -> !member.isSynthetic())
                .toList();
    }

    /** RFC 4231 section 4.3, whose key is {@code Jefe}. */
    @Test
    void is_the_hexadecimal_form_of_another_only_where_it_is_asked() {
        assertThat(SigningSecret.of("4a656665").fromHex().orElseThrow())
                .extracting(jefe -> jefe.hmacSha256("what do ya want for nothing?"))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        assertThat(SigningSecret.of("abc").fromHex()).isEmpty();
        assertThat(SigningSecret.of("no hexadecimal digits").fromHex()).isEmpty();
    }

    @Test
    void a_decoded_one_follows_and_stays_where_it_cannot() {
        AtomicReference<SigningSecret> current =
                new AtomicReference<>(SigningSecret.of("4a656665"));
        SigningSecret decoded = SigningSecret.following(current::get).fromHex().orElseThrow();
        String jefe = SigningSecret.of("Jefe").hmacSha256("m");

        assertThat(decoded.hmacSha256("m")).isEqualTo(jefe);
        current.set(SigningSecret.of("not in hexadecimal"));
        try (RecordedLog log = new RecordedLog()) {
            assertThat(decoded.hmacSha256("m")).isEqualTo(jefe);
            assertThat(decoded.hmacSha256("m")).isEqualTo(jefe);
            assertThat(log.messages(Level.WARNING))
                    .containsExactly(
                            "a secret has changed into a text that is not hexadecimal; the one"
                                    + " before it stays in force");
        }
        current.set(SigningSecret.of("4a616e65"));
        assertThat(decoded.hmacSha256("m")).isEqualTo(SigningSecret.of("Jane").hmacSha256("m"));
    }
}
