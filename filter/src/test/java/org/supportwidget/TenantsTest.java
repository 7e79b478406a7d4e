package org.supportwidget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supportwidget.signing.SigningSecret;

/** One vendor workspace for each of the application's tenants. */
class TenantsTest {
    private static final String THREAD =
            """
            vendors = thread, crisp
            identity.email = session.user.email
            crisp.website-id = site
            crisp.secret = crisp-secret-0123456789
            thread.app-id = {session.company.threadAppId}
            thread.script = {session.company.script}
            """;
    private static final String SECRETS =
            THREAD
                    + "tenant.id = session.company.name\n"
                    + "tenant.secrets = org.supportwidget.TenantsTest$Store\n";

    /** Where an application keeps them. */
    public static final class Store implements TenantSecrets {
        @Override
        public Optional<String> secret(String tenant, String key) {
            return tenant.equals("poor")
                    ? Optional.empty()
                    : Optional.of("secret-of-" + tenant + "-for-" + key);
        }
    }

    @Test
    void a_page_has_what_is_its_tenants_and_nothing_else() {
        SupportWidget engine = Engines.of(SECRETS);

        for (String tenant : List.of("acme", "umbrella")) {
            PageWidget page = page(engine, tenant);
            assertThat(thread(page)).isEqualTo(started(tenant));
            assertThat(page.control().cspSources().toString())
                    .contains("https://" + tenant + ".example", "https://plugins.crisp.chat")
                    .doesNotContain(tenant.equals("acme") ? "umbrella" : "acme");
        }
        assertThat(engine.cspSources().toString())
                .contains("crisp")
                .doesNotContain("acme", "umbrella", "chatgenie");
    }

    /** The same person, in another tenant's workspace, is another visitor. */
    @Test
    void each_tenants_mark_is_another() {
        SupportWidget engine =
                Engines.of(THREAD + "thread.secret = one-secret-for-all-the-tenants");

        assertThat(state(page(engine, "acme")).get("user"))
                .isNotEqualTo(state(page(engine, "umbrella")).get("user"))
                .isEqualTo(state(page(engine, "acme")).get("user"));
    }

    @Test
    void two_tenants_on_64_threads_never_meet() throws Exception {
        SupportWidget engine = Engines.of(SECRETS);
        ExecutorService threads = Executors.newFixedThreadPool(64);
        CountDownLatch start = new CountDownLatch(64);
        List<Future<List<String>>> running = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            int number = i;
            running.add(
                    threads.submit(
                            () -> {
                                start.countDown();
                                start.await();
                                return wrong(engine, number);
                            }));
        }
        for (Future<List<String>> thread : running) {
            assertThat(thread.get()).isEmpty();
        }
        threads.shutdown();
    }

    private static List<String> wrong(SupportWidget engine, int number) {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String tenant = (i + number) % 2 == 0 ? "acme" : "umbrella";
            PageWidget page = page(engine, tenant);
            if (!page.control().cspSources().toString().contains("https://" + tenant + ".example")
                    || !started(tenant).equals(thread(page))) {
                wrong.add(tenant);
            }
        }
        return wrong;
    }

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

    private static Map<String, String> started(String tenant) {
        return Map.of(
                "appId",
                "app-of-" + tenant,
                "connectionType",
                "messenger_auth",
                "connectionEmail",
                "john.doe@acme.com",
                "connectionKey",
                SigningSecret.of("secret-of-" + tenant + "-for-thread.secret")
                        .hmacSha256("john.doe@acme.com"));
    }

    private static @Nullable Object thread(PageWidget page) {
        return state(page).get("visitor");
    }

    private static Map<String, Object> state(PageWidget page) {
        return Engines.states(page.widget(null)).stream()
                .filter(state -> Objects.equals(state.get("vendor"), "thread"))
                .findFirst()
                .orElseThrow();
    }

    private static PageWidget page(SupportWidget engine, String tenant) {
        return engine.page(
                request(
                        Map.of(
                                "name",
                                tenant,
                                "threadAppId",
                                "app-of-" + tenant,
                                "script",
                                "https://" + tenant + ".example/widget.js")));
    }

    private static WebRequest request(Map<String, String> company) {
        return new UserRequest(null, Map.of("user", Engines.JOHN, "company", company), Map.of());
    }
}
