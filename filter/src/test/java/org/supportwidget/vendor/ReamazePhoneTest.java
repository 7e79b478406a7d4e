package org.supportwidget.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.Engines;
import org.supportwidget.Identity;
import org.supportwidget.RecordedLog;

/** Which telephone numbers Re:amaze is given. */
class ReamazePhoneTest {
    private static final String REAMAZE =
            Engines.IDENTITY
                    + """
                    vendors = reamaze
                    reamaze.account = acme
                    reamaze.secret = reamaze-sso-secret
                    """;

    // printf %s 42:john.doe@acme.com | openssl dgst -sha256 -hmac reamaze-sso-secret
    private static final String AUTHKEY =
            "1fee5bd50462ab9d90467be0b4abc4c7fc84e408716cd4c3811cc9a7222b5270";

    @Test
    void leaves_out_a_phone_that_is_not_in_e164_form_and_warns_once() {
        try (RecordedLog log = new RecordedLog()) {
            for (String phone :
                    List.of(
                            "0041 44 668 18 00",
                            "+1-415-555-2671",
                            "14155552671",
                            "+0155552671",
                            "+1234567890123456",
                            "+",
                            "")) {
                Identity user = new Identity("42", "john.doe@acme.com", null, phone, null, null);
                assertThat(Engines.visitor(REAMAZE, user).get("user"))
                        .as(phone)
                        .isEqualTo(
                                Map.of(
                                        "id", "42",
                                        "email", "john.doe@acme.com",
                                        "authkey", AUTHKEY));
            }
            assertThat(log.messages(Level.WARNING))
                    .containsExactly(
                            "reamaze: a phone number that is not in E.164 form, e.g. +14155552671,"
                                    + " is left out");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12", "+14155552671", "+123456789012345"})
    void passes_a_phone_in_e164_form_on(String phone) {
        Identity user = new Identity("42", "john.doe@acme.com", null, phone, null, null);

        assertThat(Engines.visitor(REAMAZE, user).get("user"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("phone", phone);
    }
}
