package org.supportwidget.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supportwidget.ConfigurationException;
import org.supportwidget.UserRequest;

/** What is taken off a secret, and what is refused, wherever it comes from. */
class SecretsTakenExactlyTest {
    private static final String SECRET = "thread-portal-authentication-secret";

    // printf %s john.doe@acme.com | openssl dgst -sha256 -hmac thread-portal-authentication-secret
    private static final String SIGNED =
            "d34737ca395bde26c67b3c33cdca0f26b2ccd4d53a5ba089466a96481ec168e5";

    private static final List<String> TAKEN_OFF =
            List.of(
                    SECRET,
                    SECRET + "\n",
                    SECRET + "\r\n",
                    "\uFEFF" + SECRET,
                    "\uFEFF" + SECRET + "\n");

    private static final Map<String, String> REFUSED =
            Map.ofEntries(
                    Map.entry(SECRET + "\n\n", "a line break"),
                    Map.entry(SECRET + "\r\n\r\n", "a line break"),
                    Map.entry("\n" + SECRET, "a line break"),
                    Map.entry("thread-portal\n-authentication-secret", "a line break"),
                    Map.entry(SECRET + " ", "a blank at its end"),
                    Map.entry(SECRET + " \n", "a blank at its end"),
                    Map.entry(SECRET + "\t", "a blank at its end"),
                    Map.entry(SECRET + "\u00A0", "a blank at its end"),
                    Map.entry("\u3000" + SECRET, "a blank at its beginning"),
                    Map.entry(" " + SECRET, "a blank at its beginning"),
                    Map.entry("\uFEFF\uFEFF" + SECRET, "a control character or an invisible one"),
                    Map.entry(SECRET + "\u200B", "a control character or an invisible one"),
                    Map.entry("thread\u0007portal", "a control character or an invisible one"),
                    Map.entry("thread\tportal", "a control character or an invisible one"),
                    Map.entry("\"" + SECRET + "\"", "quotation marks around it"),
                    Map.entry("'" + SECRET + "'", "quotation marks around it"),
                    Map.entry("\"" + SECRET + "\"\n", "quotation marks around it"),
                    Map.entry("\u201C" + SECRET + "\u201D", "quotation marks around it"));

    private final Map<String, String> environment = new HashMap<>();
    @TempDir private Path folder;

    /** Where a secret may come from. */
    enum Source {
        MAP,
        FILE,
        VARIABLE,
        PROPERTY,
        JNDI,
        OVERRIDING_VARIABLE,
        OVERRIDING_PROPERTY
    }

    @AfterEach
    void clear() {
        System.clearProperty("support-widget-test.secret");
        System.clearProperty("supportwidget.thread.secret");
    }

    @ParameterizedTest
    @EnumSource
    void one_line_end_and_one_byte_order_mark_are_taken_off(Source source) throws Exception {
        for (String text : TAKEN_OFF) {
            assertThat(signed(set(source, text))).isEqualTo(SIGNED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void all_else_is_refused_and_not_shown(Source source) throws Exception {
        for (Map.Entry<String, String> dirty : REFUSED.entrySet()) {
            assertThat(mistakes(set(source, dirty.getKey())))
                    .singleElement()
                    .asString()
                    .startsWith("thread.secret: found a value")
                    .contains(
                            " (not shown) with "
                                    + dirty.getValue()
                                    + ", expected the secret exactly as thread shows it, without"
                                    + " blanks or quotation marks around it and without line breaks"
                                    + " or control characters (set it in ")
                    .doesNotContain("portal");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_inside_is_the_secrets_own(Source source) throws Exception {
        for (String text :
                List.of("it's \"a\" pass phrase: $1\\$0 {x}", "\"half-quoted-secret-text")) {
            assertThat(mistakes(set(source, text))).isEmpty();
        }
    }

    @SuppressWarnings("BanJNDI") // its use is what is tested
    private String set(Source source, String text) throws IOException, NamingException {
        switch (source) {
            case MAP -> {
                return text;
            }
            case FILE -> {
                Path file = Files.writeString(folder.resolve("secret"), text);
                return "${file:" + file + "}";
            }
            case VARIABLE -> {
                environment.put("THREAD_SECRET", text);
                return "${env:THREAD_SECRET}";
            }
            case PROPERTY -> {
                System.setProperty("support-widget-test.secret", text);
                return "${sys:support-widget-test.secret}";
            }
            case JNDI -> {
                Context comp = (Context) new InitialContext().lookup("java:comp");
                comp.rebind("exactSecret", text);
                return "${jndi:java:comp/exactSecret}";
            }
            case OVERRIDING_VARIABLE -> environment.put("SUPPORTWIDGET_THREAD_SECRET", text);
            case OVERRIDING_PROPERTY -> System.setProperty("supportwidget.thread.secret", text);
        }
        return "overridden";
    }

    private Configuration configuration(String secret) {
        Map<String, String> values =
                Map.of(
                        "vendors", "thread",
                        "identity.email", "session.user.email",
                        "thread.app-id", "app",
                        "thread.secret", secret);
        return new Configuration(
                new ConfigurationFile("test.properties", values), environment::get);
    }

    private String signed(String secret) {
        return configuration(secret)
                .supportWidget()
                .page(UserRequest.of(Map.of("email", "john.doe@acme.com")))
                .getVerification()
                .getOrDefault("thread", "");
    }

    private List<String> mistakes(String secret) {
        try {
            configuration(secret).supportWidget();
            return List.of();
        } catch (ConfigurationException e) {
            return e.mistakes();
        }
    }
}
