package org.supportwidget.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportwidget.config.MistakesTest.HERE;
import static org.supportwidget.config.MistakesTest.THREAD;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.supportwidget.Engines;
import org.supportwidget.Identity;
import org.supportwidget.IdentityResolver;
import org.supportwidget.WebRequest;

/** What a configuration without a usable identity is answered with. */
class IdentityMistakesTest {
    @Test
    void no_identity_unless_somebody_is_looking_for_its_path() {
        String none = THREAD.replaceFirst("identity.email.*", "");

        assertThat(Engines.mistakes(none))
                .singleElement()
                .asString()
                .startsWith("identity.email: found nothing, expected a path to the signed-in");
        assertThat(Engines.mistakes(none + "identity.probe = off")).hasSize(1);
        assertThat(Engines.mistakes(none + "identity.probe = on")).isEmpty();
        assertThat(Engines.mistakes(THREAD + "identity.probe = yes"))
                .containsExactly("identity.probe: found 'yes', expected one of off, on" + HERE);
    }

    @Test
    void no_identity() {
        assertThat(Engines.mistakes(THREAD.replace("identity.email", "identity.name")))
                .containsExactly(
                        "identity.email: found nothing, expected a path to the signed-in user's"
                                + " e-mail such as session.user.email, or an identity.resolver"
                                + HERE);
    }

    @Test
    void a_resolver_in_code_needs_no_paths() {
        String code =
                THREAD.replace("identity.email = session.user.email", "identity.resolver = ")
                        .replace(
                                "identity.resolver = ",
                                "identity.resolver = " + name(Nobody.class));

        assertThat(Engines.mistakes(code)).isEmpty();
    }

    @Test
    void a_resolver_that_cannot_be_made() {
        for (String wrong :
                List.of(
                        "com.acme.Missing",
                        name(Hidden.class),
                        "java.lang.String",
                        name(Failing.class))) {
            assertThat(Engines.mistakes(THREAD + "identity.resolver = " + wrong))
                    .singleElement()
                    .asString()
                    .startsWith("identity.resolver: found '" + wrong + "' (")
                    .endsWith(
                            "), expected xsolla-login, or a class that implements"
                                    + " org.supportwidget.IdentityResolver and has a public"
                                    + " constructor without parameters"
                                    + HERE);
        }
    }

    private static String name(Class<?> type) {
        return type.getName();
    }

    /** A resolver that can be made. */
    public static class Nobody implements IdentityResolver {
        @Override
        public Optional<Identity> resolve(WebRequest request) {
            return Optional.empty();
        }
    }

    /** Without a public constructor. */
    public static final class Hidden extends Nobody {
        private Hidden() {}
    }

    /** Whose constructor fails. */
    public static final class Failing extends Nobody {
        /** Fails. */
        public Failing() {
            throw new IllegalStateException("no database");
        }
    }
}
