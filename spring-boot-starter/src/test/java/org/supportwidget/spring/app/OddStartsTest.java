package org.supportwidget.spring.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Below a context path, initialised lazily, behind a proxy, and with paths of the application's
 * own.
 */
class OddStartsTest {
    private static final Map<ServerChoice, RunningApplication> RUNNING =
            new EnumMap<>(ServerChoice.class);

    private static synchronized Visitor visitor(ServerChoice server) {
        return new Visitor(RUNNING.computeIfAbsent(server, OddStartsTest::start).uri());
    }

    private static RunningApplication start(ServerChoice server) {
        return RunningApplication.start(
                server,
                "--server.servlet.context-path=/shop",
                "--spring.main.lazy-initialization=true",
                "--server.forward-headers-strategy=framework",
                "--support-widget.vendors=thread,zendesk-chat",
                "--support-widget.identity.id=principal.name",
                "--support-widget.zendesk-chat.account-key=demoZendeskAccountKey",
                "--support-widget.zendesk-chat.secret=demo-zendesk-chat-secret-0123456789abcdef",
                "--support-widget.identity.email=principal.principal.email");
    }

    @ParameterizedTest
    @EnumSource
    void pages_speak_of_their_user_and_name_the_token_path(ServerChoice server) {
        Visitor visitor = visitor(server);
        Answer page = visitor.signIn("alice").get("/");
        assertThat(page.visitor()).isEqualTo("alice@example.com");
        assertThat(page.body().replace("\\/", "/"))
                .contains("/shop/support-widget/token/zendesk-chat");
        assertThat(visitor.get("/support-widget/token/zendesk-chat").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void a_path_to_the_principal_cannot_tell_outside_every_chain(ServerChoice server) {
        Visitor visitor = visitor(server);
        assertThat(visitor.signIn("alice").get("/outside").visitor()).isEqualTo("no block");
        assertThat(visitor.get("/").visitor()).isEqualTo("alice@example.com");
    }

    @ParameterizedTest
    @EnumSource
    void a_path_to_the_principal_knows_no_customer_whom_somebody_impersonates(ServerChoice server) {
        Visitor visitor = visitor(server);
        visitor.signIn("root").post("/login/impersonate", Map.of("username", "bob"));
        assertThat(visitor.get("/private").visitor()).isEqualTo("nobody");
    }

    @ParameterizedTest
    @EnumSource
    void a_log_out_expires_the_vendors_cookies_for_the_forwarded_host(ServerChoice server) {
        Visitor visitor = visitor(server);
        visitor.signIn("alice").keep("__zlcmid");
        Answer out =
                visitor.post(
                        "/auth/sign-off",
                        Map.of(),
                        "X-Forwarded-Host",
                        "shop.example.com",
                        "X-Forwarded-Proto",
                        "https");
        assertThat(out.headers("Set-Cookie"))
                .anyMatch(
                        cookie ->
                                cookie.startsWith("__zlcmid=;")
                                        && cookie.contains("Domain=example.com"));
    }

    @ParameterizedTest
    @EnumSource
    void the_token_path_is_what_a_proxy_forwards(ServerChoice server) {
        String[] forwarded = {
            "X-Forwarded-Host", "shop.example.com", "X-Forwarded-Prefix", "/public"
        };
        Answer page = visitor(server).signIn("alice").get("/", forwarded);
        assertThat(page.visitor()).isEqualTo("alice@example.com");
        assertThat(page.body().replace("\\/", "/"))
                .contains("\"/public/support-widget/token/zendesk-chat");
    }

    @ParameterizedTest
    @EnumSource
    void a_forged_log_out_expires_no_cookie_of_a_vendors(ServerChoice server) {
        Visitor visitor = visitor(server).signIn("alice");
        visitor.keep("__zlcmid");
        for (String path : new String[] {"/auth/sign-off", "/logout"}) {
            Answer refused = visitor.forge(path);
            assertThat(refused.status()).as(path).isEqualTo(403);
            assertThat(refused.headers("Set-Cookie"))
                    .as(path)
                    .noneMatch(c -> c.startsWith("__zlcmid"));
        }
    }
}
