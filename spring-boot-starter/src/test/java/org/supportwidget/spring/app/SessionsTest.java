package org.supportwidget.spring.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Spring Security does to protect sessions stays in force. */
class SessionsTest {

    @ParameterizedTest
    @EnumSource
    void a_log_in_changes_the_session_and_the_page_speaks_of_the_user(ServerChoice server) {
        Visitor visitor = new Visitor(RunningApplication.in(server).uri());
        assertThat(visitor.get("/").visitor()).isEqualTo("nobody");
        String before = visitor.session();
        visitor.signIn("alice");
        assertThat(before).isNotEmpty();
        assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(visitor.get("/").visitor()).isEqualTo("alice@example.com");
        Visitor planted = new Visitor(RunningApplication.in(server).uri());
        assertThat(planted.get("/", "Cookie", "JSESSIONID=" + before).visitor())
                .isEqualTo("nobody");
    }

    @ParameterizedTest
    @EnumSource
    void a_forged_log_out_is_refused_and_its_error_page_speaks_of_the_user(ServerChoice server) {
        Visitor alice = new Visitor(RunningApplication.in(server).uri()).signIn("alice");
        for (String path : new String[] {"/auth/sign-off", "/logout", "/login"}) {
            Answer refused = alice.forge(path);
            assertThat(refused.status()).as(path).isEqualTo(403);
            assertThat(refused.visitor()).as(path).isEqualTo("alice@example.com");
            assertThat(refused.headers("Content-Security-Policy"))
                    .as(path)
                    .singleElement()
                    .asString()
                    .containsOnlyOnce("'nonce-");
        }
        assertThat(alice.get("/").visitor()).isEqualTo("alice@example.com");
    }
}
