package org.supportwidget.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --json}. */
class CheckJsonTest {
    @TempDir private Path folder;

    @Test
    void what_is_right_is_told_to_programs() throws IOException, ParseException {
        Map<String, Object> json =
                check(
                        """
                        vendors = crisp, zendesk-chat
                        identity.email = session.user.email
                        crisp.website-id = site
                        crisp.secret = 713ecca8a85c864ed4a66642ec04f18e2dc06d042a72a1a3ddc09d87a533c154
                        zendesk-chat.account-key = key
                        zendesk-chat.secret = zendesk-chat-shared-secret-0123456789
                        """,
                        0);

        assertThat(json)
                .containsEntry("right", true)
                .containsEntry("enabled", true)
                .containsEntry("mistakes", List.of())
                .containsEntry("vendors", List.of("crisp", "zendesk-chat"))
                .containsEntry("selfTest", List.of());
        assertThat(list(json, "keys"))
                .contains(
                        Map.of(
                                "key",
                                "crisp.website-id",
                                "value",
                                "site",
                                "origin",
                                "file:" + folder.resolve("x.properties") + ":3",
                                "secret",
                                false));
        Map<String, Object> crisp = list(json, "user").get(0);
        assertThat(crisp).containsEntry("standing", "verified");
        assertThat(list(crisp, "signed").get(0))
                .containsEntry(
                        "hash", "e2e1a7990b002d72db912d1d14d600cf5d79d2b1915d9d009bb0cbb13357ae5f")
                .extractingByKey("otherReadings")
                .extracting("the secret decoded from hexadecimal")
                .isNotNull();
        Map<String, Object> zendesk = list(json, "user").get(1);
        assertThat(list(zendesk, "signed").get(0))
                .containsEntry("header", Map.of("typ", "JWT", "alg", "HS256"));
        assertThat(list(json, "policies").get(0))
                .containsEntry("before", "frame-src 'none'")
                .containsEntry("after", "frame-src https://plugins.crisp.chat");
    }

    @Test
    void what_is_wrong_too() throws IOException, ParseException {
        assertThat(check("vendors = crisp", 1))
                .containsEntry("right", false)
                .containsEntry("user", List.of())
                .containsEntry("policies", List.of())
                .extractingByKey("mistakes")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(3);
    }

    private Map<String, Object> check(String properties, int status)
            throws IOException, ParseException {
        Path file = Files.writeString(folder.resolve("x.properties"), properties);
        Command command =
                Command.run(
                        "check",
                        file.toString(),
                        "--json",
                        "--as",
                        "id=7,email=john.doe@acme.com",
                        "--policy",
                        "frame-src 'none'");
        assertThat(command.status()).isEqualTo(status);
        return JSONObjectUtils.parse(command.output());
    }

    @SuppressWarnings("unchecked") // JSON
    private static List<Map<String, Object>> list(Map<String, Object> json, String name) {
        return (List<Map<String, Object>>) java.util.Objects.requireNonNull(json.get(name));
    }
}
