package org.supportwidget.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.Engines;
import org.supportwidget.FrameOptions;
import org.supportwidget.Identity;
import org.supportwidget.ReferenceVector;

class ThreadMessengerTest {
    private static final String APP = "6b2c0a4e-12cd-4b68-9a1f-0c2f9c5d1c11";
    private static final String THREAD =
            Engines.IDENTITY
                    + """
                    vendors = thread
                    thread.app-id = 6b2c0a4e-12cd-4b68-9a1f-0c2f9c5d1c11
                    thread.secret = thread-portal-authentication-secret
                    """;

    // printf %s john.doe@acme.com | openssl dgst -sha256 -hmac thread-portal-authentication-secret
    private static final String KEY =
            "d34737ca395bde26c67b3c33cdca0f26b2ccd4d53a5ba089466a96481ec168e5";

    static Iterable<ReferenceVector> signable() {
        return ReferenceVector.signable("thread-messenger");
    }

    @Test
    void is_given_the_four_parameters_of_the_vendors_table() {
        assertThat(Engines.visitor(THREAD, Engines.JOHN))
                .containsExactly(
                        entry("appId", APP),
                        entry("connectionType", "messenger_auth"),
                        entry("connectionEmail", "john.doe@acme.com"),
                        entry("connectionKey", KEY));
    }

    @ParameterizedTest
    @MethodSource("signable")
    void signs_the_email_that_it_renders(ReferenceVector vector) {
        assertThat(Engines.visitor(THREAD, Identity.of("1", vector.message())))
                .contains(
                        entry("connectionEmail", vector.message()),
                        entry("connectionKey", vector.get("expected_hex")));
    }

    @Test
    void loads_the_messenger_by_a_script_element_of_the_servers() {
        assertThat(Engines.widget(THREAD, Engines.JOHN))
                .containsPattern(
                        "<script nonce=\"[^\"]+\" data-support-widget=\"thread\" async=\"\""
                                + " src=\"https://messenger.chatgenie.io/widget.js\"></script>$");
    }

    @Test
    void asks_of_the_policy_the_hosts_of_messenger_and_api() {
        assertThat(Engines.of(THREAD).cspSources())
                .hasToString(
                        "script-src https://messenger.chatgenie.io; "
                                + "connect-src https://messenger.chatgenie.io https://api.chatgenie.io; "
                                + "frame-src https://messenger.chatgenie.io");
    }

    @Test
    void has_no_frame() {
        assertThat(
                        Engines.page(Engines.of(THREAD), Engines.JOHN)
                                .frame("thread", FrameOptions.NONE))
                .doesNotContain("<iframe");
    }

    @Test
    void shows_its_key_to_templates() {
        assertThat(Engines.page(Engines.of(THREAD), Engines.JOHN).getVerification())
                .containsExactly(entry("thread", KEY));
    }

    @Test
    void starts_anonymously_with_the_app_alone() {
        assertThat(Engines.states(Engines.widget(THREAD + "thread.anonymous = show", null)))
                .singleElement()
                .satisfies(
                        state -> assertThat(state).containsEntry("visitor", Map.of("appId", APP)));
    }

    @Test
    void requires_app_id_and_secret() {
        assertThat(Engines.mistakes(Engines.IDENTITY + "vendors = thread"))
                .containsExactlyInAnyOrder(
                        "thread.app-id: found nothing, expected the App ID of your workspace,"
                                + " letters, digits and - (set it in the given values)",
                        "thread.secret: found nothing, expected the secret that thread shows for"
                                + " identity verification, e.g. ${env:NAME} (set it in the given"
                                + " values)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "{APP_ID}", "a b", "\"6b2c\"", "6b2c/"})
    void refuses_an_app_id_of_another_shape(String appId) {
        assertThat(Engines.mistakes(THREAD + "thread.app-id = " + appId))
                .containsExactly(
                        "thread.app-id: found '"
                                + appId
                                + "', expected the App ID of your workspace, letters, digits and -"
                                + " (set it in the given values)");
    }
}
