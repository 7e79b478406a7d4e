package org.supportwidget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

/** A page of which it cannot be told whose it is starts nothing and stops nothing. */
class CannotTellTest {
    private static final SupportWidget ENGINE =
            Engines.of(
                    Engines.EVERY_VENDOR.replaceAll("identity\\..*\n", "")
                            + "identity.resolver = "
                            + Secured.class.getName());
    private static final UserRequest UNSEEN = UserRequest.of(Engines.JOHN);
    private static final UserRequest SEEN = seen(Engines.JOHN);

    @Test
    void such_a_page_renders_nothing_and_no_warning() {
        try (RecordedLog log = new RecordedLog()) {
            PageWidget page = ENGINE.page(UNSEEN);

            assertThat(page.widget(null)).isEmpty();
            assertThat(page.widget("thread")).isEmpty();
            assertThat(page.frame("crisp", FrameOptions.NONE)).isEmpty();
            assertThat(page.control().injected(false)).isEmpty();
            assertThat(page.isRendered()).isFalse();
            assertThat(log.records())
                    .isNotEmpty()
                    .allMatch(record -> record.getLevel().equals(Level.FINE))
                    .allMatch(record -> record.getThrown() == null);
            assertThat(log.text())
                    .contains("FINE It cannot be told who is signed in; the page goes on without")
                    .doesNotContain("acme.com");
        }
    }

    @Test
    void such_a_page_gives_out_no_identity_and_says_that_it_does_not_know() {
        PageWidget page = ENGINE.page(UNSEEN);

        assertThat(page.knowsVisitor()).isFalse();
        assertThat(page.identity()).isEmpty();
        assertThat(page.getIdentity()).isNull();
        assertThat(page.getVerification()).isEmpty();
        assertThat(page.control().mayCarryIdentity()).isFalse();
        assertThat(page.control().carriesIdentity()).isFalse();
    }

    @Test
    void such_a_page_stops_what_it_is_told_to_stop() {
        assertThat(Engines.states(ENGINE.page(UNSEEN).stop())).hasSize(4);
        assertThat(Engines.states(ENGINE.page(UNSEEN).control().leave("/home"))).hasSize(4);
    }

    @Test
    void nobody_is_another_answer() {
        PageWidget page = ENGINE.page(seen(null));

        assertThat(page.knowsVisitor()).isTrue();
        assertThat(Engines.states(page.widget(null))).hasSize(4);
    }

    @Test
    void is_asked_anew_when_the_request_has_come_to_whoever_knows() {
        PageWidget page = ENGINE.page(UNSEEN);
        assertThat(page.control().mayCarryIdentity()).isFalse();
        assertThat(page.widget(null)).isEmpty();

        page.control().observe(SEEN);

        assertThat(page.knowsVisitor()).isTrue();
        assertThat(page.identity()).contains(Engines.JOHN);
        assertThat(page.widget("thread")).contains("john.doe@acme.com");
    }

    @Test
    void an_answer_stays_when_the_request_goes_where_nobody_knows() {
        PageWidget page = ENGINE.page(SEEN);
        assertThat(page.identity()).contains(Engines.JOHN);

        page.control().observe(UNSEEN);

        assertThat(page.knowsVisitor()).isTrue();
        assertThat(page.widget("thread")).contains("john.doe@acme.com");
    }

    @Test
    void a_lambda_can_always_tell() {
        IdentityResolver nobody = request -> Optional.empty();

        assertThat(nobody.canTell(UNSEEN)).isTrue();
    }

    private static UserRequest seen(@org.jspecify.annotations.Nullable Identity user) {
        return new UserRequest(
                null, user == null ? Map.of() : Map.of("user", user), Map.of("secured", true));
    }

    /** As behind a security framework that some requests do not pass. */
    public static final class Secured implements IdentityResolver {
        @Override
        public boolean canTell(WebRequest request) {
            return request.attribute("secured") != null;
        }

        @Override
        public Optional<Identity> resolve(WebRequest request) {
            assertThat(canTell(request)).isTrue();
            return Optional.ofNullable((Identity) request.sessionAttribute("user"));
        }
    }
}
