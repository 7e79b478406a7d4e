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

class UnthreadTest {
    private static final String UNTHREAD =
            Engines.IDENTITY
                    + """
                    vendors = unthread
                    unthread.subdomain = acme
                    unthread.secret = unthread-identity-verification-secret
                    unthread.script = https://cdn.unthread.example/acme.js
                    """;

    // printf %s john.doe@acme.com \
    //   | openssl dgst -sha256 -hmac unthread-identity-verification-secret
    private static final String HASH =
            "f576b38fbf6b0af3cb53b41e863eb63cb9426e1849cda43a53436d8e9c85798b";

    static Iterable<ReferenceVector> signable() {
        return ReferenceVector.signable("unthread-help-center");
    }

    @Test
    void is_given_user_with_name_email_and_verification_hash() {
        assertThat(Engines.visitor(UNTHREAD, Engines.JOHN))
                .containsExactly(
                        entry(
                                "user",
                                Map.of(
                                        "name",
                                        "John Doe",
                                        "email",
                                        "john.doe@acme.com",
                                        "verificationHash",
                                        HASH)));
    }

    @Test
    void leaves_an_unknown_name_out() {
        assertThat(Engines.visitor(UNTHREAD, Identity.of(null, "john.doe@acme.com")))
                .containsExactly(
                        entry(
                                "user",
                                Map.of("email", "john.doe@acme.com", "verificationHash", HASH)));
    }

    @ParameterizedTest
    @MethodSource("signable")
    void signs_the_email_that_it_renders(ReferenceVector vector) {
        assertThat(Engines.visitor(UNTHREAD, Identity.of("1", vector.message())))
                .containsEntry(
                        "user",
                        Map.of(
                                "email",
                                vector.message(),
                                "verificationHash",
                                vector.get("expected_hex")));
    }

    @Test
    void loads_the_script_of_the_generated_code_by_a_script_element_of_the_servers() {
        assertThat(Engines.widget(UNTHREAD, Engines.JOHN))
                .containsPattern(
                        "<script nonce=\"[^\"]+\" data-support-widget=\"unthread\" async=\"\""
                                + " src=\"https://cdn.unthread.example/acme\\.js\"></script>$");
    }

    @Test
    void asks_of_the_policy_its_subdomain_and_the_host_of_its_script() {
        assertThat(Engines.of(UNTHREAD).cspSources())
                .hasToString(
                        "script-src https://acme.unthread.io https://cdn.unthread.example; "
                                + "connect-src https://acme.unthread.io https://cdn.unthread.example; "
                                + "frame-src https://acme.unthread.io https://cdn.unthread.example");
    }

    @Test
    void gives_the_portal_a_frame_of_its_own_id_without_a_style_attribute() {
        String html =
                Engines.page(Engines.of(UNTHREAD), Engines.JOHN)
                        .frame("unthread", FrameOptions.NONE);

        assertThat(html)
                .startsWith(
                        "<iframe title=\"Support\" width=\"100%\" height=\"600\" frameborder=\"0\""
                                + " id=\"unthread_help_center\" name=\"support-widget-unthread-")
                .doesNotContain("style=");
    }

    @Test
    void shows_its_hash_to_templates() {
        assertThat(Engines.page(Engines.of(UNTHREAD), Engines.JOHN).getVerification())
                .containsExactly(entry("unthread", HASH));
    }

    @Test
    void starts_anonymously_without_a_user() {
        assertThat(Engines.states(Engines.widget(UNTHREAD + "unthread.anonymous = show", null)))
                .singleElement()
                .satisfies(state -> assertThat(state).containsEntry("visitor", Map.of()));
    }

    @Test
    void requires_subdomain_secret_and_script() {
        assertThat(Engines.mistakes(Engines.IDENTITY + "vendors = unthread"))
                .containsExactlyInAnyOrder(
                        "unthread.subdomain: found nothing, expected your subdomain, e.g. acme for"
                                + " acme.unthread.io (set it in the given values)",
                        "unthread.secret: found nothing, expected the secret that unthread shows"
                                + " for identity verification, e.g. ${env:NAME} (set it in the given"
                                + " values)",
                        "unthread.script: found nothing, expected an absolute https:// URL (http://"
                                + " for loopback hosts only) (set it in the given values)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "YOUR_SUBDOMAIN",
                "acme.unthread.io",
                "https://acme.unthread.io",
                "-acme",
                "acme-",
                "a b",
                "acme; script-src *"
            })
    void refuses_a_subdomain_that_is_no_host_label_and_tells_nothing_else(String subdomain) {
        assertThat(Engines.mistakes(UNTHREAD + "unthread.subdomain = " + subdomain))
                .containsExactly(
                        "unthread.subdomain: found '"
                                + subdomain
                                + "', expected your subdomain, e.g. acme for acme.unthread.io (set"
                                + " it in the given values)");
    }
}
