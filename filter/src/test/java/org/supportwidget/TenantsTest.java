package org.supportwidget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportwidget.TenantPages.SECRETS;
import static org.supportwidget.TenantPages.THREAD;
import static org.supportwidget.TenantPages.page;
import static org.supportwidget.TenantPages.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supportwidget.signing.SigningSecret;

/** One vendor workspace for each of the application's tenants. */
class TenantsTest {
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
}
