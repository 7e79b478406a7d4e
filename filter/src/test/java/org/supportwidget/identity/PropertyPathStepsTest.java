package org.supportwidget.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.Identity;
import org.supportwidget.RecordedLog;
import org.supportwidget.UserRequest;

/** What each step of a path reads from an application's objects. */
class PropertyPathStepsTest {
    private static final Principal ALICE = () -> "alice";

    @Test
    void reads_beans_records_maps_and_public_fields() {
        assertThat(read("session.user.email", new Bean())).isEqualTo("bean@acme.com");
        assertThat(read("session.user.number", new Bean())).isEqualTo("7");
        assertThat(read("session.user.field", new Bean())).isEqualTo("in field");
        assertThat(read("session.user.email", Identity.of("1", "record@acme.com")))
                .isEqualTo("record@acme.com");
        assertThat(read("session.user.a.b", Map.of("a", Map.of("b", "deep")))).isEqualTo("deep");
        assertThat(read("session.user.self.self.email", new Bean())).isEqualTo("bean@acme.com");
    }

    @Test
    void a_key_of_a_map_comes_before_its_properties() {
        assertThat(read("session.user.size", Map.of("size", "a key"))).isEqualTo("a key");
        assertThat(read("session.user.size", Map.of("other", "a key"))).isEqualTo("1");
    }

    @Test
    void reads_private_classes_through_their_public_interfaces() {
        assertThat(read("session.user.name", ALICE)).isEqualTo("alice");
        assertThat(read("session.user.name", new Hidden())).isEqualTo("hidden");
        assertThat(read("session.user.size", List.of(1, 2))).isEqualTo("2");
    }

    @Test
    void reads_a_public_class_of_a_closed_module_through_its_public_parent() throws IOException {
        Object connection = URI.create("http://acme.example/").toURL().openConnection();

        // sun.net.www.protocol.http.HttpURLConnection overrides getRequestMethod().
        assertThat(read("session.user.requestMethod", connection)).isEqualTo("GET");
    }

    @Test
    void opens_an_optional() {
        assertThat(read("session.user.maybe", new Bean())).isEqualTo("there");
        assertThat(read("session.user.never", new Bean())).isNull();
        assertThat(read("session.user.o", Map.of("o", Optional.of("in a map"))))
                .isEqualTo("in a map");
        assertThat(read("session.user", Optional.of("whole"))).isEqualTo("whole");
        assertThat(read("session.user.email", Optional.of(new Bean()))).isEqualTo("bean@acme.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "principal",
                "principal.name",
                "session.none",
                "session.none.email",
                "session.user.none",
                "session.user.none.none",
                "session.user.nothing",
                "session.user.nothing.email",
                "session.user.secret",
                "session.user.setEmail",
                "session.user.shared",
                "session.user['no such']"
            })
    void a_step_that_leads_nowhere_yields_nothing(String path) {
        assertThat(read(path, new Bean())).isNull();
    }

    @Test
    void a_getter_that_throws_is_told() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read("session.user.broken", new Bean()))
                .withMessageContaining("getBroken() failed")
                .withCauseInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void what_has_no_one_text_is_no_value_and_is_told_once_with_path_and_type() {
        PropertyPath path = PropertyPath.parse("session.user.mails");
        Map<String, ?> user = Map.of("mails", List.of("alice@acme.com", "bob@acme.com"));
        try (RecordedLog log = new RecordedLog()) {
            assertThat(path.read(UserRequest.of(user))).isNull();
            assertThat(path.read(UserRequest.of(user))).isNull();
            assertThat(path.read(UserRequest.of(Map.of("mails", new Bean())))).isNull();

            assertThat(log.lines())
                    .containsExactly(
                            "WARNING session.user.mails leads to"
                                    + " java.util.ImmutableCollections$List12 of 2, which has no one"
                                    + " text and counts as no value; let the path lead to text, a"
                                    + " number, a UUID, an enum, a URI or a Locale, or to a collection"
                                    + " or an array of exactly one of these",
                            "WARNING session.user.mails leads to "
                                    + Bean.class.getName()
                                    + ", which has no one text and counts as no value; let the path"
                                    + " lead to text, a number, a UUID, an enum, a URI or a Locale, or"
                                    + " to a collection or an array of exactly one of these");
        }
    }

    private static @Nullable String read(String path, Object user) {
        return PropertyPath.parse(path).read(UserRequest.of(user));
    }

    /** As applications write them. */
    public static class Bean {
        public final String field = "in field";
        private final String secret = "private";

        public String getEmail() {
            return "bean@acme.com";
        }

        public int getNumber() {
            return secret.length();
        }

        public Bean getSelf() {
            return this;
        }

        public Optional<String> getMaybe() {
            return Optional.of("there");
        }

        public Optional<String> getNever() {
            return Optional.empty();
        }

        public @Nullable Bean getNothing() {
            return null;
        }

        public String getBroken() {
            throw new UnsupportedOperationException("no database");
        }

        public void setEmail(String email) {}

        public static String getShared() {
            return "static";
        }
    }

    private static final class Hidden implements Principal {
        @Override
        public String getName() {
            return "hidden";
        }
    }
}
