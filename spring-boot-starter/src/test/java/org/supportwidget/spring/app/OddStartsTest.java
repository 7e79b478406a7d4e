package org.supportwidget.spring.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Below a context path, initialised lazily, behind a proxy, and with paths of the application's
 * own.
 */
class OddStartsTest {
    private static final RunningApplication APPLICATION =
            RunningApplication.start(
                    ServerChoice.TOMCAT,
                    "--server.servlet.context-path=/shop",
                    "--spring.main.lazy-initialization=true",
                    "--server.forward-headers-strategy=framework",
                    "--support-widget.vendors=thread,zendesk-chat",
                    "--support-widget.identity.id=principal.name",
                    "--support-widget.zendesk-chat.account-key=demoZendeskAccountKey",
                    "--support-widget.zendesk-chat.secret=demo-zendesk-chat-secret-0123456789abcdef",
                    "--support-widget.identity.email=principal.principal.email");

    private final Visitor visitor = new Visitor(APPLICATION.uri());

    @Test
    void pages_speak_of_their_user_and_name_the_token_path() {
        Answer page = visitor.signIn("alice").get("/");
        assertThat(page.visitor()).isEqualTo("alice@example.com");
        assertThat(page.body().replace("\\/", "/"))
                .contains("/shop/support-widget/token/zendesk-chat");
        assertThat(visitor.get("/support-widget/token/zendesk-chat").status()).isEqualTo(200);
    }

    @Test
    void a_path_to_the_principal_cannot_tell_outside_every_chain() {
        assertThat(visitor.signIn("alice").get("/outside").visitor()).isEqualTo("no block");
        assertThat(visitor.get("/").visitor()).isEqualTo("alice@example.com");
    }

    @Test
    void a_path_to_the_principal_knows_no_customer_whom_somebody_impersonates() {
        visitor.signIn("root").post("/login/impersonate", Map.of("username", "bob"));
        assertThat(visitor.get("/private").visitor()).isEqualTo("nobody");
    }

    @Test
    void a_log_out_expires_the_vendors_cookies_for_the_forwarded_host() {
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
}
