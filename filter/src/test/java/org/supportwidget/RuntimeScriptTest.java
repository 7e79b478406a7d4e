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

    /** See docs/session-end.md for what each part takes. */
    @Test
    void five_vendors_take_no_more_than_they_must() throws IOException {
        byte[] script = FIVE_VENDORS.runtime().toString().getBytes(StandardCharsets.UTF_8);

        assertThat(FIVE_VENDORS.vendorNames()).hasSize(5);
        assertThat(script).hasSizeLessThanOrEqualTo(11 * 1024);
        assertThat(gzip(script)).hasSizeLessThanOrEqualTo(4_800);
    }

    /** It could complete an attribute in single quotes that the page has left open. */
    @Test
    void has_no_apostrophe() {
        assertThat(FIVE_VENDORS.runtime().toString()).doesNotContain("'");
    }

    @Test
    void the_state_of_a_user_of_five_vendors_takes_1_600_bytes() {
        String block = Engines.page(FIVE_VENDORS, Engines.JOHN).widget(null);
        int end = block.indexOf("</script>") + "</script>".length();

        assertThat(block.substring(0, end)).startsWith("<script type=\"application/json\"");
        assertThat(block.substring(0, end).length()).isLessThanOrEqualTo(1_600);
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
                        .runtime()
                        .toString();

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
