package org.supportwidget.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check} for people. Hashes by openssl. */
class CheckTest {
    private static final String THREAD =
            """
            vendors = thread
            identity.email = session.user.email
            thread.app-id = app
            thread.secret = thread-portal-authentication-secret
            """;
    private static final String JOHN =
            "d34737ca395bde26c67b3c33cdca0f26b2ccd4d53a5ba089466a96481ec168e5";

    @TempDir private Path folder;

    @AfterEach
    void clear() {
        System.clearProperty("supportwidget.thread.app-id");
        System.clearProperty("supportwidget.profile");
    }

    @Test
    void every_key_in_force_is_shown_with_its_origin_and_no_secret_with_its_value()
            throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "from-a-file-0123456789\n");
        System.setProperty("supportwidget.thread.app-id", "overridden");
        Command check =
                check(
                        THREAD
                                + "vendors = thread, crisp\n"
                                + "crisp.website-id = site\n"
                                + ("crisp.secret = ${file:" + secret + "}\n"));
        String file = file();

        assertThat(check.status()).isZero();
        assertThat(check.paragraph("Keys in force"))
                .containsExactly(
                        "  crisp.secret = 22 characters, fingerprint "
                                + org.supportwidget.signing.SigningSecret.of(
                                                "from-a-file-0123456789")
                                        .fingerprint()
                                + ("   (${file:" + secret + "} in " + file + ":7)"),
                        "  crisp.website-id = \"site\"   (" + file + ":6)",
                        "  identity.email = \"session.user.email\"   (" + file + ":2)",
                        "  thread.app-id = \"overridden\"   (the system property"
                                + " supportwidget.thread.app-id)",
                        "  thread.secret = 35 characters, fingerprint 4dfda46a   (" + file + ":4)",
                        "  vendors = \"thread, crisp\"   (" + file + ":5)");
        assertThat(check.paragraph("Warnings"))
                .containsExactly(
                        "  - vendors: set in line 1 and again in line 5, which counts (in "
                                + file
                                + ")");
    }

    @Test
    void every_mistake_is_told_with_its_line_and_the_cure() throws IOException {
        Command check = check(THREAD + "thread.appid = x\ncsp.mode = on\nthread.secret = \n");
        String file = file();

        assertThat(check.status()).isEqualTo(1);
        assertThat(check.output())
                .contains(
                        file
                                + " is wrong, 3 mistakes:\n"
                                + "  - csp.mode: found 'on', expected one of amend, off (set it in "
                                + file
                                + ":6)\n"
                                + "  - thread.secret: found a blank value, expected the secret that"
                                + " thread shows for identity verification, e.g. ${env:NAME} (set it"
                                + " in "
                                + file
                                + ":7)\n"
                                + "  - thread.appid: unknown key; did you mean thread.app-id? (in "
                                + file
                                + ":5)\n");
    }

    @Test
    void what_is_signed_is_shown_with_what_is_invisible_in_it() throws IOException {
        Command check = check(THREAD, "--as", "email=jose\u0301@acme.com");

        assertThat(check.output())
                .contains(
                        """
                              thread is verified
                                thread.secret signs "jose\\u0301@acme.com"
                                  which has 14 characters, 15 bytes in UTF-8
                                  HMAC-SHA256: fd7b6a79a5ae8cf35b0c8383136352d1f151133252891b76903a5192f00dfb30
                                  note: the message is not in NFC: the same letters, typed elsewhere, are others
                                  If the vendor has another hash, it has read otherwise:
                            """,
                        "58af3cfd58d3c3aee75d3d8d98b70b8f70d5a3defdf6e19b31aeb02f47503e8b the"
                                + " message in NFC\n");
    }

    @Test
    void the_hash_that_a_vendor_calls_right_is_explained() throws IOException {
        String user = "email=John.Doe@acme.com";

        assertThat(check(THREAD, "--as", user, "--expect", JOHN).output())
                .contains("expected: the hash of the message in lower case\n");
        assertThat(check(THREAD, "--as", "email=john.doe@acme.com", "--expect", JOHN).output())
                .contains("expected: it is this hash\n");
        assertThat(check(THREAD, "--as", user, "--expect", "0".repeat(64)).output())
                .contains("most likely the secret is another one (compare its fingerprint)\n");
    }

    @Test
    void a_vendor_that_would_render_nothing_says_why() throws IOException {
        assertThat(check(THREAD, "--as", "id=7").output())
                .contains("  thread is hidden: the signed-in user has no e-mail\n");
        assertThat(check(THREAD, "--as", "email=a@b.example ").output())
                .contains("  thread is hidden: the user's e-mail holds white space\n");
        assertThat(check(THREAD, "--as", "e-mail=x").status()).isEqualTo(2);
        assertThat(check(THREAD, "--as", "e-mail=x").errors())
                .contains("--as needs id=…,email=… (also name, phone, avatar, locale), found");
    }

    @Test
    void policies_are_shown_before_and_after() throws IOException {
        assertThat(
                        check(THREAD, "--policy", "frame-src 'none'", "--report-only", "img-src *")
                                .paragraph("Policies"))
                .contains(
                        "  Content-Security-Policy",
                        "    before: frame-src 'none'",
                        "    after:  frame-src https://messenger.chatgenie.io",
                        "  Content-Security-Policy-Report-Only",
                        "    before: img-src *");
    }

    @Test
    void a_web_application_is_looked_through_as_the_filter_does() throws IOException {
        Files.createDirectories(folder.resolve("WEB-INF"));
        Files.writeString(folder.resolve("WEB-INF/support-widget.properties"), THREAD);

        assertThat(Command.run("check", folder.toString()).output())
                .contains("/WEB-INF/support-widget.properties is right; vendors: thread\n");

        System.setProperty("supportwidget.profile", "test");
        assertThat(Command.run("check", folder.toString()).output())
                .contains("/WEB-INF/support-widget-test.properties does not exist");
    }

    @Test
    void no_configuration_is_a_mistake_and_what_is_switched_off_is_none() throws IOException {
        Command none = Command.run("check", folder.toString());

        assertThat(none.status()).isEqualTo(1);
        assertThat(none.output())
                .contains("no configuration at /WEB-INF/support-widget.properties");
        Command off = check("enabled = false\nnonsense = x");
        assertThat(off.status()).isZero();
        assertThat(off.output()).contains(" is right; enabled = false, so there is no widget");
    }

    @Test
    void the_self_test_is_told() throws IOException {
        assertThat(check(THREAD).paragraph("Self-test"))
                .isEqualTo(
                        List.of(
                                "  HMAC-SHA256 and HS256 come out as RFC 4231, RFC 7515 and Crisp"
                                        + " publish them"));
    }

    private Command check(String properties, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("x.properties"), properties);
        String[] arguments = new String[more.length + 2];
        arguments[0] = "check";
        arguments[1] = file.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return Command.run(arguments);
    }

    private String file() {
        return "file:" + folder.resolve("x.properties");
    }
}
