package org.supportwidget.csp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NonceTest {
    @Test
    void a_random_one_has_128_bits() {
        assertThat(Base64.getDecoder().decode(Nonce.random().value())).hasSize(16);
    }

    @Test
    void no_two_random_ones_are_alike() {
        Set<Nonce> nonces = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            nonces.add(Nonce.random());
        }
        assertThat(nonces).hasSize(1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "pJwtLVnwiMaPCxpb41KZguOcC5mGUYD+8RNGcJSlR94=", "a-_9/Z+==", "09azAZ"})
    void takes_base64_of_either_alphabet(String value) {
        assertThat(Nonce.parse(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "=",
                "a===",
                "a=b",
                "a b",
                "a'",
                "a;b",
                "a,b",
                "{{n}}",
                "\u00e4",
                "a\n",
                "a.b",
                ">alert(1)</script><script>"
            })
    void refuses_what_could_not_stand_in_a_policy(String value) {
        assertThatThrownBy(() -> Nonce.parse(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("found nonce \"")
                .message()
                .matches("[ -~]*");
    }
}
