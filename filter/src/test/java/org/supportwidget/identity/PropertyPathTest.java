package org.supportwidget.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.UserRequest;

/** How a path is written: where it begins and ends, and what may be a step. */
class PropertyPathTest {
    private static final Principal ALICE = () -> "alice";

    @Test
    void begins_at_principal_session_or_request() {
        UserRequest request =
                new UserRequest(ALICE, Map.of("user", "in session"), Map.of("user", "in request"));

        assertThat(PropertyPath.parse("principal.name").read(request)).isEqualTo("alice");
        assertThat(PropertyPath.parse("session.user").read(request)).isEqualTo("in session");
        assertThat(PropertyPath.parse("request.user").read(request)).isEqualTo("in request");
        assertThat(PropertyPath.parse(" session.user ").read(request)).isEqualTo("in session");
    }

    @Test
    void ends_at_the_text_of_a_value_that_has_one() {
        assertThat(read("session.user.id", Map.of("id", 42L))).isEqualTo("42");
        assertThat(read("session.user.locale", Map.of("locale", Locale.CANADA_FRENCH)))
                .isEqualTo("fr_CA");
    }

    @Test
    void a_step_in_brackets_and_quotes_may_hold_anything() {
        Map<String, Object> session =
                Map.of(
                        "org.acme.USER", Map.of("e-mail", "dots"),
                        "wicket:SignIn[0]:session", Map.of("it's", "colons"),
                        "a \"b\"", "quotes");
        UserRequest request = new UserRequest(null, session, Map.of());

        assertThat(PropertyPath.parse("session['org.acme.USER']['e-mail']").read(request))
                .isEqualTo("dots");
        assertThat(PropertyPath.parse("session['org.acme.USER'].e-mail").read(request))
                .isEqualTo("dots");
        assertThat(
                        PropertyPath.parse("session['wicket:SignIn[0]:session'][\"it's\"]")
                                .read(request))
                .isEqualTo("colons");
        assertThat(PropertyPath.parse("session['a \"b\"']").read(request)).isEqualTo("quotes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "session",
                "request",
                "email",
                "user.email",
                "Session.user",
                "session.",
                "session..user",
                ".session.user",
                "session.user.",
                "session user",
                "session.user email",
                "session[user]",
                "session['user'",
                "session['user]",
                "session['']",
                "session['user']email",
                "['session'].user",
                "session.user.email()",
                "#{session.user}"
            })
    void refuses_a_malformed_path_with_an_example(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PropertyPath.parse(path))
                .withMessage(
                        "a path that begins with principal, session or request, such as"
                                + " session.user.email, principal.name or"
                                + " session['org.acme.USER'].email");
    }

    private static @Nullable String read(String path, Object user) {
        return PropertyPath.parse(path).read(UserRequest.of(user));
    }
}
