package org.supportwidget.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.Provider;
import java.security.Security;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.Mac;
import javax.crypto.MacSpi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A platform whose first provider makes a {@code Mac} that cannot be cloned, as {@link MacSpi} lets
 * it.
 */
class UncloneableMacTest {
    // printf %s MESSAGE | openssl dgst -sha256 -hmac thread-portal-authentication-secret
    private static final String JOHN =
            "d34737ca395bde26c67b3c33cdca0f26b2ccd4d53a5ba089466a96481ec168e5";
    private static final String ALICE =
            "b69c200fdc14316708bb696bdd4f42474d2390363eda3f65ba16ea2ec7cb3e53";

    @BeforeEach
    void install() {
        Security.insertProviderAt(new Uncloneable(), 1);
    }

    @AfterEach
    void remove() {
        Security.removeProvider(Uncloneable.NAME);
    }

    @Test
    void signs_one_message_after_the_other() throws Exception {
        assertThat(Mac.getInstance("HmacSHA256").getProvider().getName())
                .isEqualTo(Uncloneable.NAME);
        SigningSecret secret = SigningSecret.of("thread-portal-authentication-secret");
        assertThat(secret.hmacSha256("john.doe@acme.com")).isEqualTo(JOHN);
        assertThat(secret.hmacSha256("alice@example.com")).isEqualTo(ALICE);
        assertThat(secret.hmacSha256("john.doe@acme.com")).isEqualTo(JOHN);
    }

    private static final class Uncloneable extends Provider {
        private static final long serialVersionUID = 1;
        static final String NAME = "Uncloneable";

        Uncloneable() {
            super(NAME, "1", "HmacSHA256 that cannot be cloned");
            put("Mac.HmacSHA256", PlainMac.class.getName());
        }
    }

    /** What the JDK's computes, without its {@code clone}. */
    public static final class PlainMac extends MacSpi {
        private final Mac jdk;

        /** Made by the provider. */
        public PlainMac() throws GeneralSecurityException {
            jdk = Mac.getInstance("HmacSHA256", "SunJCE");
        }

        @Override
        protected int engineGetMacLength() {
            return jdk.getMacLength();
        }

        @Override
        protected void engineInit(Key key, AlgorithmParameterSpec params)
                throws InvalidKeyException {
            jdk.init(key);
        }

        @Override
        protected void engineUpdate(byte input) {
            jdk.update(input);
        }

        @Override
        protected void engineUpdate(byte[] input, int offset, int len) {
            jdk.update(input, offset, len);
        }

        @Override
        protected byte[] engineDoFinal() {
            return jdk.doFinal();
        }

        @Override
        protected void engineReset() {
            jdk.reset();
        }
    }
}
