package org.supportwidget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

/** A resolver that throws: the page goes on, and the log stays readable. */
class ResolverFailureTest {
    /** Kotlin, Groovy and Lombok throw checked exceptions that nobody declared. */
    @Test
    void a_resolver_that_throws_whatever_it_likes_leaves_the_page_standing() {
        for (Throwable thrown :
                List.of(
                        new IOException("no directory"),
                        new Throwable("no directory"),
                        new StackOverflowError("no directory"),
                        new AssertionError("no directory"))) {
            SupportWidget engine = Throwing.engine();
            Throwing.what = () -> thrown;
            try (RecordedLog log = new RecordedLog()) {
                assertThat(Engines.page(engine, Engines.JOHN).widget(null)).isEmpty();
                assertThat(Engines.page(engine, Engines.JOHN).control().mayCarryIdentity())
                        .isFalse();
                assertThat(log.records())
                        .singleElement()
                        .satisfies(line -> assertThat(line.getThrown()).isSameAs(thrown));
            }
        }
    }

    @Test
    void a_resolver_that_always_throws_logs_one_stack_trace_and_then_a_count() {
        SupportWidget engine = Throwing.engine();
        try (RecordedLog log = new RecordedLog()) {
            for (int page = 0; page < 150; page++) {
                String reason = "no directory " + page;
                Throwing.what = () -> new IOException(reason);
                Engines.page(engine, Engines.JOHN).widget(null);
            }
            Throwing.what = () -> new IllegalStateException("something else");
            Engines.page(engine, Engines.JOHN).widget(null);

            String failed = "The identity resolver failed; the page goes on without a widget";
            assertThat(log.messages(Level.WARNING))
                    .containsExactly(
                            failed,
                            failed + " (10 times so far)",
                            failed + " (100 times so far)",
                            failed);
            assertThat(log.text()).contains("no directory 0", "something else");
            assertThat(log.text()).doesNotContain("no directory 9");
        }
    }

    /** Throws without a declaration. */
    public static final class Throwing implements IdentityResolver {
        private static volatile Supplier<Throwable> what = Throwable::new;

        static SupportWidget engine() {
            return Engines.of(
                    Engines.EVERY_VENDOR.replaceAll("identity\\..*\n", "")
                            + "identity.resolver = "
                            + Throwing.class.getName());
        }

        @Override
        public Optional<Identity> resolve(WebRequest request) {
            throw Throwing.<RuntimeException>undeclared();
        }

        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // that is the trick
        private static <E extends Throwable> E undeclared() throws E {
            throw (E) what.get();
        }
    }
}
