package com.example.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supportwidget.Engines;
import org.supportwidget.PageWidget;
import org.supportwidget.csp.CspAmendment;
import org.supportwidget.csp.Disposition;

/** A vendor that is no part of the library needs the same five places, and nothing else. */
class HelpdeskTest {
    private static final String HELPDESK =
            Engines.IDENTITY
                    + """
                    vendors = helpdesk
                    helpdesk.desk = acme
                    helpdesk.secret = helpdesk-secret
                    """;

    // printf %s 42:john.doe@acme.com | openssl dgst -sha256 -hmac helpdesk-secret
    private static final String PROOF =
            "714f97424438ebfc187572426302f20284040afeccc4cd411bf5a7b0cc7024ce";

    @Test
    void stands_in_the_page() {
        PageWidget page = Engines.page(Engines.of(HELPDESK), Engines.JOHN);
        String html = page.widget("helpdesk");

        assertThat(html)
                .contains("vendor(\"helpdesk\", {")
                .endsWith(
                        "<script nonce=\""
                                + page.getNonce()
                                + "\" data-support-widget=\"helpdesk\" async=\"\""
                                + " src=\"https://cdn.helpdesk.example/desk.js\"></script>");
        assertThat(Engines.states(html))
                .singleElement()
                .satisfies(
                        state ->
                                assertThat(state)
                                        .containsEntry("vendor", "helpdesk")
                                        .containsEntry(
                                                "visitor", Map.of("desk", "acme", "proof", PROOF)));
    }

    @Test
    void is_let_through_the_policy() {
        PageWidget page = Engines.page(Engines.of(HELPDESK), Engines.JOHN);
        CspAmendment amendment = CspAmendment.of(Engines.of(HELPDESK).cspSources(), page.nonce());

        assertThat(amendment.amend("script-src 'self'; frame-src 'none'", Disposition.ENFORCE))
                .isEqualTo(
                        "script-src 'self' https://cdn.helpdesk.example 'nonce-"
                                + page.getNonce()
                                + "'; frame-src https://acme.helpdesk.example");
    }

    @Test
    void is_configured_with_the_settings_that_every_vendor_has() {
        String replaced =
                HELPDESK
                        + """
                        helpdesk.script = https://cdn2.helpdesk.example/desk.js
                        helpdesk.csp.script-src = https://cdn2.helpdesk.example
                        helpdesk.csp.frame-src =
                        """;

        assertThat(Engines.of(replaced).cspSources())
                .hasToString("script-src https://cdn2.helpdesk.example");
        assertThat(Engines.widget(replaced, Engines.JOHN))
                .endsWith("src=\"https://cdn2.helpdesk.example/desk.js\"></script>");
    }

    @Test
    void its_mistakes_are_told_like_any_vendors() {
        assertThat(
                        Engines.mistakes(
                                HELPDESK.replace("helpdesk-secret", "")
                                        + "helpdesk.desk = ACME\nhelpdesk.desc = acme"))
                .containsExactlyInAnyOrder(
                        "helpdesk.desk: found 'ACME', expected the desk's name, lower-case letters"
                                + " (set it in the given values)",
                        "helpdesk.secret: found a blank value, expected the secret that helpdesk"
                                + " shows for identity verification, e.g. ${env:NAME} (set it in"
                                + " the given values)",
                        "helpdesk.desc: unknown key; did you mean helpdesk.desk? (in the given"
                                + " values)");
    }
}
