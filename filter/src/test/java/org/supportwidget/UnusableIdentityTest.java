package org.supportwidget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Users whom a vendor cannot verify, and resolvers that cannot tell. */
class UnusableIdentityTest {
    private static final SupportWidget ENGINE = Engines.of(Engines.EVERY_VENDOR);
    private static final String HELPDESK =
            Engines.IDENTITY
                    + """
                    vendors = helpdesk
                    helpdesk.desk = acme
                    helpdesk.secret = helpdesk-identity-secret
                    """;

    static List<Identity> unusable() {
        return List.of(
                Identity.of("42", null, "John"),
                Identity.of("42", "", "John"),
                Identity.of("42", " \t", "John"),
                Identity.of("42", "\u2003", "John"),
                Identity.of("42", "john@acme.com\n", "John"),
                Identity.of("42", "john\u0000@acme.com", "John"),
                Identity.of("42", "john\u0085@acme.com", "John"),
                Identity.of("42", "john\uD83D@acme.com", "John"),
                Identity.of("4\r2", "john@acme.com", "John"),
                Identity.of("\uDE00", "john@acme.com", "John"));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void no_vendor_renders_anything_of_the_user_but_the_guard(Identity user) {
        PageWidget page = Engines.page(ENGINE, user);
        String html = page.widget(null) + page.frame("crisp", FrameOptions.NONE);

        assertThat(Engines.states(html))
                .hasSize(4)
                .allSatisfy(
                        state ->
                                assertThat(state)
                                        .containsEntry("user", "")
                                        .doesNotContainKey("visitor"));
        assertThat(html).doesNotContain("<iframe", " src=", "John", "acme.com");
        assertThat(page.getVerification()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:b", ":", "", " "})
    void reamaze_alone_refuses_an_id_that_it_cannot_sign(String id) {
        PageWidget page = Engines.page(ENGINE, Identity.of(id, "john.doe@acme.com"));

        assertThat(Engines.states(page.widget(null)))
                .filteredOn(state -> !state.containsKey("visitor"))
                .extracting(state -> state.get("vendor"))
                .containsExactly("reamaze");
        assertThat(page.getVerification()).containsOnlyKeys("unthread", "thread", "crisp");
    }

    @Test
    void the_reason_is_logged_once_and_shows_nobody() {
        try (RecordedLog log = new RecordedLog()) {
            SupportWidget engine = Engines.of(HELPDESK);
            for (int requests = 0; requests < 3; requests++) {
                Engines.page(engine, Identity.of("42", "joe@banned.example")).widget(null);
                Engines.page(engine, Identity.of("42", null)).widget(null);
                Engines.page(engine, Identity.of(" ", "joe@acme.com")).widget(null);
                Engines.page(engine, Identity.of("42", "joe\n@acme.com")).widget(null);
            }
            assertThat(log.messages(Level.WARNING))
                    .containsExactly(
                            "helpdesk renders nothing for a signed-in user: the user is banned",
                            "helpdesk renders nothing for a signed-in user: the signed-in user has"
                                    + " no e-mail",
                            "helpdesk renders nothing for a signed-in user: the signed-in user has"
                                    + " a blank id",
                            "helpdesk renders nothing for a signed-in user: the user's e-mail holds"
                                    + " a control character or a lone surrogate");
            assertThat(log.text()).doesNotContain("joe", "banned.example", "42");
        }
    }

    @Test
    void an_email_without_an_at_sign_is_signed_as_it_is() {
        // printf %s jdoe | openssl dgst -sha256 -hmac thread-portal-authentication-secret
        assertThat(
                        Engines.visitor(
                                Engines.EVERY_VENDOR + "vendors = thread",
                                Identity.of("42", "jdoe")))
                .containsEntry("connectionEmail", "jdoe")
                .containsEntry(
                        "connectionKey",
                        "e52f1301f895918e2b4bfffecec23676ce8f83a882f5dcf26f3135e4cf77bdd5");
    }

    @Test
    void an_email_without_an_at_sign_is_mentioned_once_and_not_shown() {
        try (RecordedLog log = new RecordedLog()) {
            SupportWidget engine = Engines.of(Engines.EVERY_VENDOR);
            Engines.page(engine, Identity.of("42", "jdoe")).widget(null);
            Engines.page(engine, Identity.of("43", "mmoe")).widget(null);

            assertThat(log.messages(Level.WARNING))
                    .containsExactly(
                            "The signed-in user's e-mail has no @; it is signed as it is (see"
                                    + " identity.email)");
        }
    }

    @Test
    void a_resolver_that_throws_leaves_the_page_without_a_widget_and_is_logged() {
        try (RecordedLog log = new RecordedLog()) {
            PageWidget page = ENGINE.page(UserRequest.of(new Broken()));

            assertThat(page.widget(null)).isEmpty();
            assertThat(page.frame("crisp", FrameOptions.NONE)).isEmpty();
            assertThat(page.widget("thread")).isEmpty();
            assertThat(page.identity()).isEmpty();
            assertThat(page.getIdentity()).isNull();
            assertThat(page.getVerification()).isEmpty();
            assertThat(page.isRendered()).isFalse();
            assertThat(log.messages(Level.WARNING))
                    .containsExactly(
                            "The identity resolver failed; the page goes on without a widget");
            assertThat(log.text()).contains("no database");
        }
    }

    @Test
    void a_resolver_that_throws_does_not_keep_a_page_from_stopping() {
        try (RecordedLog log = new RecordedLog()) {
            assertThat(Engines.states(ENGINE.page(UserRequest.of(new Broken())).stop())).hasSize(4);
            assertThat(log.records()).isEmpty();
        }
    }

    @Test
    void a_resolver_that_answers_null_has_failed() {
        SupportWidget engine =
                Engines.of(
                        HELPDESK.replaceAll("identity\\..*\n", "")
                                + "identity.resolver = "
                                + NullResolver.class.getName());
        try (RecordedLog log = new RecordedLog()) {
            assertThat(Engines.page(engine, Engines.JOHN).widget(null)).isEmpty();
            assertThat(log.messages(Level.WARNING)).hasSize(1);
        }
    }

    /** A user whose database is down. */
    public record Broken() {
        public int email() {
            return Integer.parseInt("no database");
        }

        public String id() {
            return "42";
        }
    }

    /** Written without care. */
    public static final class NullResolver implements IdentityResolver {
        @Override
        @SuppressWarnings("NullAway") // what an application may do
        public java.util.Optional<Identity> resolve(WebRequest request) {
            return null;
        }
    }
}
