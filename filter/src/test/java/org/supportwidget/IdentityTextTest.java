package org.supportwidget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTextTest {
    private static final SupportWidget ENGINE = Engines.of(Engines.EVERY_VENDOR);
    private static final String LONE = "a\uD83Db\uDE00\uD83Dc";
    private static final String MENDED = "a\uFFFDb\uFFFD\uFFFDc";

    @ParameterizedTest
    @ValueSource(
            strings = {
                " john@acme.com",
                "john@acme.com ",
                "john @acme.com",
                "john@acme.com\u00A0",
                "\u202Fjohn@acme.com",
                "jo\u2028hn@acme.com",
                "john@acme\u3000.com",
                "john doe",
                "\u00A0"
            })
    void an_email_with_white_space_is_refused(String email) {
        assertRefused(email, "the user's e-mail holds white space");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "john\u200B@acme.com",
                "john\u200D@acme.com",
                "\uFEFFjohn@acme.com",
                "jo\u00ADhn@acme.com",
                "\u202Ejohn@acme.com",
                "john@acme.com\u2069",
                "john\u061C@acme.com",
                "john\u2060@acme.com",
                "john\u180E@acme.com",
                "john\u3164@acme.com",
                "john\u2800@acme.com",
                "john\uFE0F@acme.com",
                "john\u034F@acme.com",
                "john@acme.com\uDB40\uDC61",
                "jdoe\u200C"
            })
    void an_email_with_an_invisible_character_is_refused(String email) {
        assertRefused(
                email,
                "the user's e-mail holds an invisible character, such as a zero-width or a"
                        + " bidirectional one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "john@acme.com,bob@acme.com",
                "john@acme.com;bob@acme.com",
                "john@acme.com,bob",
                "bob,john@acme.com",
                "bob;john@acme.com",
                "john@bob@acme.com",
                "john@acme.com<bob@acme.com>",
                "<john@acme.com>",
                "\"john@bob\"@acme.com",
                "\"john\"@acme.com,bob",
                "jdoe,bob"
            })
    void an_email_of_more_than_one_address_is_refused(String email) {
        assertRefused(
                email,
                "the user's e-mail holds more than one address, or a separator of addresses");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "john.doe+tag@acme.com",
                "o'brien@acme.com",
                "jos\u00E9@ex\u00E4mple.com",
                "jose\u0301@exa\u0308mple.com",
                "\u7528\u6237@\u4F8B\u5B50.example",
                "\uD83D\uDE00@example.com",
                "\"</script><script>alert(1)</script>\"@example.com",
                "\"a,b;c\"@acme.com",
                "jdoe",
                "ACME\\jdoe",
                "john@localhost"
            })
    void any_other_email_is_taken_as_it_is(String email) {
        Identity user = Identity.of("42", email);

        assertThatCode(user::checkSignable).doesNotThrowAnyException();
        assertThat(user.email()).isEqualTo(email);
    }

    static List<Identity> lone() {
        return List.of(
                new Identity("42", "john@acme.com", LONE, null, LONE, LONE),
                new Identity("42", "john@acme.com", MENDED, null, MENDED, MENDED));
    }

    /** One rule for all vendors, and for the application's own markup. */
    @ParameterizedTest
    @MethodSource("lone")
    void a_lone_surrogate_becomes_a_replacement_character_for_every_vendor(Identity user) {
        PageWidget page = Engines.page(ENGINE, user);
        String html = page.widget(null) + page.frame("crisp", FrameOptions.NONE);
        List<Map<String, Object>> states = Engines.states(html);

        assertThat(page.getIdentity())
                .containsEntry("name", MENDED)
                .containsEntry("avatar", MENDED)
                .containsEntry("locale", MENDED);
        assertThat(states)
                .filteredOn(s -> "unthread".equals(s.get("vendor")))
                .singleElement()
                .asString()
                .contains("name=" + MENDED);
        assertThat(states)
                .filteredOn(s -> "reamaze".equals(s.get("vendor")))
                .singleElement()
                .asString()
                .contains("name=" + MENDED, "avatar=" + MENDED);
        // UTF-8 of U+FFFD
        assertThat(Engines.page(ENGINE, user).frame("crisp", FrameOptions.NONE))
                .contains("&amp;nickname=a%EF%BF%BDb%EF%BF%BD%EF%BF%BDc&amp;locale=a%EF%BF%BDb");
    }

    @Test
    void a_pair_of_surrogates_stays() {
        String name = "J\uD83D\uDE00hn";
        Identity user = Identity.of("42", "john@acme.com", name);

        assertThat(user.name()).isSameAs(name);
    }

    private static void assertRefused(String email, String reason) {
        Identity user = Identity.of("42", email);

        assertThatThrownBy(user::checkSignable)
                .isInstanceOf(UnusableIdentityException.class)
                .hasMessage(reason);
        PageWidget page = Engines.page(ENGINE, user);
        assertThat(Engines.states(page.widget(null)))
                .hasSize(4)
                .noneMatch(state -> state.containsKey("visitor"));
        assertThat(page.getVerification()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "alice@example.com, a\u2026@e\u2026.com",
        "john.doe@mail.acme.co.uk, j\u2026@m\u2026.uk",
        "root@localhost, r\u2026@l\u2026",
        "alice, a\u2026",
        "'\u0007x@y.z', \u2026@y\u2026.z",
        "@, \u2026@\u2026",
        "a@b.<script>, a\u2026@b\u2026",
        "'', nothing"
    })
    void what_a_log_shows_is_masked(String email, String masked) {
        assertThat(Identity.of("7", email).masked()).isEqualTo(masked);
        assertThat(Identity.of("4711", null).masked()).isEqualTo("4\u2026");
    }
}
