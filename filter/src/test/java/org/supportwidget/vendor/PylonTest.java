package org.supportwidget.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.supportwidget.Engines;

/** What is special about it; the rest is the conformance kit's. */
class PylonTest {
    private static final String SECRET =
            "e7c0a94f3b1d52f68e90cb7a41d6f3852a9c0e74bd185f36a2d7e4903c8b61f5";
    private static final String PYLON =
            Engines.IDENTITY
                    + """
                    vendors = pylon
                    pylon.app-id = 8d6b3c1e-4f0a-4b7d-9a52-61c0e2f7b934
                    """;

    private static Map<String, Object> visitor(String encoding) {
        return Engines.visitor(
                PYLON + "pylon.secret = " + SECRET + "\npylon.secret-encoding = " + encoding,
                Engines.JOHN);
    }

    // printf %s john.doe@acme.com | openssl dgst -sha256 -mac HMAC -macopt hexkey:SECRET
    @Test
    void signs_the_email_under_the_decoded_secret() {
        assertThat(visitor("hex"))
                .containsOnly(
                        entry("email", "john.doe@acme.com"),
                        entry("name", "John Doe"),
                        entry(
                                "email_hash",
                                "0d016a17e9b83d12d6b6c7330219ab42cc8bcb8318facd8a9e31a298ffb27332"));
    }

    // printf %s john.doe@acme.com | openssl dgst -sha256 -hmac SECRET
    @Test
    void signs_the_email_under_the_secret_as_it_stands() {
        assertThat(visitor("text"))
                .containsEntry(
                        "email_hash",
                        "fa9eea7876a83710a427c91893e42c7dffc232d17a875064713daf1ae62fe9ca");
    }

    @Test
    void wants_to_be_told_which_and_shows_no_secret() {
        assertThat(Engines.mistakes(PYLON + "pylon.secret = " + SECRET))
                .singleElement()
                .asString()
                .startsWith(
                        "pylon.secret-encoding: found nothing, expected one of hex, text (set it");
        assertThat(
                        Engines.mistakes(
                                PYLON
                                        + "pylon.secret = no-hexadecimal-text-0123\n"
                                        + "pylon.secret-encoding = hex"))
                .singleElement()
                .asString()
                .startsWith(
                        "pylon.secret: found a value (not shown) that is no hexadecimal text,"
                                + " expected an even number of hexadecimal digits, or"
                                + " pylon.secret-encoding = text")
                .doesNotContain("no-hexadecimal-text-0123");
        assertThat(Engines.mistakes(PYLON + "pylon.secret-encoding = hex"))
                .singleElement()
                .asString()
                .startsWith("pylon.secret: found nothing, expected the secret that pylon shows");
    }

    /** It would start as whoever the page names when it arrives. */
    @Test
    void its_script_is_not_in_the_page() {
        String html =
                Engines.widget(
                        PYLON + "pylon.secret = " + SECRET + "\npylon.secret-encoding = hex",
                        Engines.JOHN);

        assertThat(html).doesNotContain("src=\"https://widget.usepylon.com");
        assertThat(Objects.requireNonNull(Engines.states(html).get(0)))
                .containsEntry(
                        "loader",
                        "https://widget.usepylon.com/widget/8d6b3c1e-4f0a-4b7d-9a52-61c0e2f7b934")
                .containsEntry("late", true);
    }
}
