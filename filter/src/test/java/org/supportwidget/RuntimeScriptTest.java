package org.supportwidget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The script as it is shipped, minified by the build. */
class RuntimeScriptTest {
    private static final SupportWidget FIVE_VENDORS =
            Engines.of(
                    Engines.EVERY_VENDOR.replace("reamaze\n", "reamaze, zendesk-chat\n")
                            + """
                            zendesk-chat.account-key = key
                            zendesk-chat.secret = zendesk-chat-secret-0123456789abcdef
                            """);

    @Test
    void five_vendors_take_no_more_than_they_must() throws IOException {
        byte[] script = FIVE_VENDORS.runtime().getBytes(StandardCharsets.UTF_8);

        assertThat(FIVE_VENDORS.vendorNames()).hasSize(5);
        assertThat(script).hasSizeLessThanOrEqualTo(5 * 1024);
        assertThat(gzip(script)).hasSizeLessThanOrEqualTo(2 * 1024);
    }

    @Test
    void holds_only_the_parts_of_the_configured_vendors() {
        String script =
                Engines.of(
                                """
                                vendors = thread
                                thread.app-id = a
                                thread.secret = thread-secret-1
                                identity.email = principal.name
                                """)
                        .runtime();

        assertThat(script).contains("chatgenie").doesNotContain("Reamaze", "zChat", "$unthread");
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        }
        return compressed.toByteArray();
    }
}
