package org.supportwidget.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class JwksDocumentTest {
    private static final TestKey NEW = TestKey.generate("new", 2048);

    private final KeyServer server = new KeyServer();
    private final JwksDocument document = new JwksDocument(server.url());

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void an_answer_of_10_megabytes_is_dropped() {
        byte[] body = new byte[10_000_000];
        Arrays.fill(body, (byte) ' ');
        byte[] set = NEW.set().getBytes(StandardCharsets.UTF_8);
        System.arraycopy(set, 0, body, 0, set.length);
        server.serve(200, body);

        assertThatThrownBy(document::fetch).hasMessage("the answer is longer than 1048576 bytes");
    }

    @Test
    void an_answer_of_a_mebibyte_is_taken() throws Exception {
        byte[] body = new byte[1 << 20];
        Arrays.fill(body, (byte) ' ');
        byte[] set = NEW.set().getBytes(StandardCharsets.UTF_8);
        System.arraycopy(set, 0, body, 0, set.length);
        server.serve(200, body);

        assertThat(document.fetch()).containsOnlyKeys("new");
    }

    @Test
    void a_redirect_is_not_followed() {
        server.serve(302, NEW.set().getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(document::fetch).hasMessage("the answer has status 302");
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void only_keys_that_can_verify_rs256_count() throws Exception {
        TestKey small = TestKey.generate("small", 1024);
        String foreign = "{\"kty\":\"LATTICE\",\"kid\":\"x\"}";
        String encryption = renamed("enc", ",\"use\":\"enc\"");
        String pss = renamed("pss", ",\"alg\":\"PS256\"");
        String good = renamed("good", ",\"use\":\"sig\",\"alg\":\"RS256\"");
        server.serve(
                "{\"keys\":["
                        + String.join(",", foreign, small.jwk(""), encryption, pss, good)
                        + "]}");

        assertThat(document.fetch()).containsExactly(Map.entry("good", NEW.key()));
    }

    private static String renamed(String kid, String more) {
        return new TestKey(kid, NEW.pair()).jwk(more);
    }
}
