package org.supportwidget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportwidget.TenantPages.SECRETS;
import static org.supportwidget.TenantPages.THREAD;
import static org.supportwidget.TenantPages.page;
import static org.supportwidget.TenantPages.request;
import static org.supportwidget.TenantPages.state;

import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

/** What becomes of tenants whose values are missing or malformed, and what is said of them. */
class TenantFaultsTest {
    @Test
    void what_is_missing_hides_the_vendor_and_is_said_once_a_reason() {
        SupportWidget engine = Engines.of(SECRETS);
        try (RecordedLog log = new RecordedLog()) {
            for (int i = 0; i < 3; i++) {
                PageWidget none = engine.page(request(Map.of("name", "none", "script", "x")));
                assertThat(state(none)).containsEntry("user", "").doesNotContainKey("visitor");
                assertThat(none.control().cspSources().toString())
                        .doesNotContain("example", "chatgenie");
                assertThat(state(page(engine, "poor"))).doesNotContainKey("visitor");
                assertThat(state(engine.page(UserRequest.of(null)))).containsEntry("user", "");
            }
            String begin = "thread renders nothing for a signed-in user: ";
            assertThat(log.messages(Level.WARNING))
                    .containsExactly(
                            begin
                                    + "thread.app-id leads to nothing for this user's tenant"
                                    + " (tenant 'none')",
                            begin
                                    + "thread.secret: found nothing, expected the secret that thread"
                                    + " shows for identity verification, e.g. ${env:NAME} (tenant"
                                    + " 'poor')");
        }
    }

    @Test
    void a_tenant_with_a_malformed_value_is_hidden_without_the_value() {
        SupportWidget engine = Engines.of(SECRETS);
        try (RecordedLog log = new RecordedLog()) {
            Map<String, String> company =
                    Map.of(
                            "name",
                            "evil",
                            "threadAppId",
                            "<script>",
                            "script",
                            "https://evil.example/x.js");
            assertThat(state(engine.page(request(company)))).doesNotContainKey("visitor");
            assertThat(log.text())
                    .contains("thread.app-id: found 'the tenant's own', expected the App ID")
                    .doesNotContain("<script>");
        }
    }

    @Test
    void a_flood_of_tenants_floods_neither_log_nor_memory() {
        SupportWidget engine = Engines.of(SECRETS);
        try (RecordedLog log = new RecordedLog()) {
            for (int i = 0; i < 3_000; i++) {
                Engines.states(engine.page(request(Map.of("name", "t" + i))).widget(null));
            }
            assertThat(log.messages(Level.WARNING)).hasSizeLessThanOrEqualTo(20);
        }
    }

    @Test
    void mistakes_are_told_at_the_start() {
        assertThat(Engines.mistakes(THREAD))
                .containsExactly(
                        "thread.secret: found nothing, expected the secret that thread shows for"
                                + " identity verification, e.g. ${env:NAME} (set it in the given"
                                + " values)");
        assertThat(Engines.mistakes(SECRETS + "tenant.id ="))
                .containsExactly(
                        "tenant.id: found nothing, expected a path to the user's tenant such as"
                                + " session.company.id (set it in the given values)");
        assertThat(Engines.mistakes(SECRETS + "tenant.secrets = java.lang.String"))
                .first()
                .asString()
                .isEqualTo(
                        "tenant.secrets: found 'java.lang.String' (ClassCastException), expected a"
                                + " class that implements org.supportwidget.TenantSecrets and has a"
                                + " public constructor without parameters (set it in the given"
                                + " values)");
        assertThat(Engines.mistakes(SECRETS + "thread.app-id = {session}"))
                .containsExactly(
                        "thread.app-id: found '{session}', expected a path that begins with"
                                + " principal, session or request, such as session.user.email,"
                                + " principal.name or session['org.acme.USER'].email (set it in the"
                                + " given values)");
    }
}
