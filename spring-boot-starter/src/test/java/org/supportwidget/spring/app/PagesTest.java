package org.supportwidget.spring.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Of whom each page speaks. */
class PagesTest {
    private static final String[] PAGES = {
        "/",
        "/private",
        "/replaced",
        "/forwarded",
        "/callable",
        "/deferred",
        "/fails",
        "/teapot",
        "/none-such",
        "/method",
        "/admin",
        "/plain",
        "/streamed"
    };

    @ParameterizedTest
    @EnumSource
    void every_page_speaks_of_its_user(ServerChoice server) {
        Visitor alice = visitor(server).signIn("alice");
        for (String page : PAGES) {
            assertThat(alice.get(page).visitor()).as(page).isEqualTo("alice@example.com");
        }
    }

    @Test
    void a_jsp_speaks_of_its_user() {
        Visitor alice = visitor(ServerChoice.TOMCAT).signIn("alice");
        assertThat(alice.get("/jsp").visitor()).isEqualTo("alice@example.com");
    }

    @ParameterizedTest
    @EnumSource
    void a_page_of_nobodys_has_the_guard_only(ServerChoice server) {
        for (String page : new String[] {"/", "/replaced", "/none-such", "/fails", "/plain"}) {
            assertThat(visitor(server).get(page).visitor()).as(page).isEqualTo("nobody");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_policy_is_amended_exactly_once_and_nothing_is_lost(ServerChoice server) {
        Visitor alice = visitor(server).signIn("alice");
        for (String page : PAGES) {
            Answer answer = alice.get(page);
            assertThat(answer.headers("Content-Security-Policy"))
                    .as(page)
                    .singleElement()
                    .asString()
                    .containsOnlyOnce("https://messenger.chatgenie.io;")
                    .containsOnlyOnce("'nonce-")
                    .contains("default-src 'none'; script-src 'self' ")
                    .contains("style-src 'self'");
            assertThat(answer.headers("X-Content-Type-Options"))
                    .as(page)
                    .containsExactly("nosniff");
            assertThat(answer.headers("Cache-Control")).as(page).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"/json", "/events", "/style.css"})
    void what_is_no_page_stays_as_it_is(String path) {
        Answer answer = visitor(ServerChoice.TOMCAT).signIn("alice").get(path);
        assertThat(answer.body()).doesNotContain("data-support-widget");
        assertThat(answer.headers("Content-Security-Policy"))
                .allMatch(SecurityConfiguration.POLICY::equals);
    }

    @ParameterizedTest
    @EnumSource
    void a_page_outside_every_chain_stops_nobody(ServerChoice server) {
        assertThat(visitor(server).signIn("alice").get("/outside").visitor()).isEqualTo("no block");
    }

    @ParameterizedTest
    @EnumSource
    void the_generated_pages_for_log_in_and_log_out_stop_nobody(ServerChoice server) {
        Visitor alice = visitor(server).signIn("alice");
        Map<String, String> pages =
                Map.of("/login", "Please sign in", "/logout", "Are you sure you want to log out?");
        pages.forEach(
                (path, text) -> {
                    Answer page = alice.get(path);
                    assertThat(page.body()).contains(text);
                    assertThat(page.visitor()).as(path).isNotEqualTo("nobody");
                });
    }

    @ParameterizedTest
    @EnumSource
    void pages_of_a_chain_without_sessions_stop_nobody(ServerChoice server) {
        Visitor alice = visitor(server).signIn("alice");
        assertThat(alice.get("/api/open").visitor()).isEqualTo("no block");
        assertThat(alice.get("/api/page").visitor()).isNotEqualTo("nobody");
        assertThat(visitor(server).get("/api/page").visitor()).isEqualTo("no block");
    }

    @ParameterizedTest
    @EnumSource
    void a_chain_without_sessions_knows_who_authenticates(ServerChoice server) {
        byte[] login = "bob:bob".getBytes(StandardCharsets.UTF_8);
        String basic = "Basic " + Base64.getEncoder().encodeToString(login);
        Visitor bob = visitor(server);
        assertThat(bob.get("/api/page", "Authorization", basic).visitor())
                .isEqualTo("bob@example.com");
        assertThat(bob.get("/api/admin", "Authorization", basic).visitor()).isNotEqualTo("nobody");
        assertThat(bob.get("/api/open").visitor()).isEqualTo("nobody");
    }

    @ParameterizedTest
    @EnumSource
    void a_log_out_of_any_url_stops_the_vendors_on_the_way(ServerChoice server) {
        Visitor alice = visitor(server).signIn("alice");
        Answer out = alice.post("/auth/sign-off", Map.of(), "Sec-Fetch-Mode", "navigate");
        assertThat(out.status()).isEqualTo(200);
        assertThat(out.body()).contains("/bye.html").contains("data-support-widget");
        assertThat(alice.get("/").visitor()).isEqualTo("nobody");
        Visitor bob = visitor(server).signIn("bob");
        Answer script = bob.post("/auth/sign-off", Map.of(), "Sec-Fetch-Mode", "cors");
        assertThat(script.status()).isEqualTo(302);
    }

    @ParameterizedTest
    @EnumSource
    void a_log_out_after_a_time_out_stops_them_too(ServerChoice server) {
        Answer out = visitor(server).post("/auth/sign-off", Map.of(), "Sec-Fetch-Mode", "navigate");
        assertThat(out.status()).isEqualTo(200);
        assertThat(out.body()).contains("data-support-widget");
    }

    @ParameterizedTest
    @EnumSource
    void who_signs_out_in_the_request_is_nobody_in_its_page(ServerChoice server) {
        Visitor alice = visitor(server).signIn("alice");
        assertThat(alice.get("/signs-out").visitor()).isEqualTo("nobody");
        assertThat(alice.get("/").visitor()).isEqualTo("nobody");
    }

    @ParameterizedTest
    @EnumSource
    void the_users_remember_me_is_remembered(ServerChoice server) {
        Visitor alice = visitor(server).signIn("alice");
        alice.restart();
        assertThat(alice.get("/").visitor()).isEqualTo("alice@example.com");
    }

    @ParameterizedTest
    @EnumSource
    void who_acts_as_another_user_has_no_widget(ServerChoice server) {
        Visitor admin = visitor(server).signIn("root");
        assertThat(admin.get("/").visitor()).isEqualTo("root@example.com");
        assertThat(admin.post("/login/impersonate", Map.of("username", "bob")).status())
                .isEqualTo(302);
        assertThat(admin.get("/private").visitor()).isEqualTo("nobody");
        admin.post("/logout/impersonate", Map.of());
        assertThat(admin.get("/").visitor()).isEqualTo("root@example.com");
    }

    @ParameterizedTest
    @EnumSource
    void the_other_user_of_a_browser_is_the_pages_user(ServerChoice server) {
        Visitor visitor = visitor(server).signIn("alice");
        visitor.signIn("bob");
        assertThat(visitor.get("/").visitor()).isEqualTo("bob@example.com");
    }

    @ParameterizedTest
    @EnumSource
    void forged_requests_and_odd_urls_are_refused_as_before(ServerChoice server) {
        Visitor visitor = visitor(server).signIn("alice");
        assertThat(visitor.get("/private").status()).isEqualTo(200);
        assertThat(visitor.get("/admin").status()).isEqualTo(403);
        assertThat(visitor.get("/method").status()).isEqualTo(403);
        assertThat(visitor.get("//private").status()).isEqualTo(400);
    }

    private static Visitor visitor(ServerChoice server) {
        return new Visitor(RunningApplication.in(server).uri());
    }
}
