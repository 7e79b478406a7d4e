package org.supportwidget.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supportwidget.Engines;
import org.supportwidget.PageWidget;
import org.supportwidget.SupportWidget;
import org.supportwidget.UserRequest;
import org.supportwidget.WebRequest;

/** Staff who act as a customer get no widget. */
class ExclusionTest {
    private static final String THREAD =
            Engines.IDENTITY
                    + """
                    vendors = thread
                    thread.app-id = app
                    thread.anonymous = show
                    thread.secret = thread-portal-authentication-secret
                    """;

    /** The application's own test. */
    public static final class ActsForCustomer implements Predicate<WebRequest> {
        @Override
        public boolean test(WebRequest request) {
            return request.sessionAttribute("actsFor") != null;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STAFF | STAFF | true",
                "STAFF | staff | false",
                "ADMIN, STAFF | STAFF | true",
                "ADMIN, STAFF | CUSTOMER | false",
                "role:com.acme.Staff | com.acme.Staff | true"
            })
    void a_role_is_excluded(String exclude, String role, boolean excluded) {
        PageWidget page = page(THREAD + "identity.exclude = " + exclude, Set.of(role), Map.of());

        String html = page.widget(null);
        assertThat(html.contains("john.doe@acme.com")).isEqualTo(!excluded);
        if (excluded) {
            assertThat(Engines.states(html))
                    .singleElement()
                    .satisfies(
                            state ->
                                    assertThat(state)
                                            .containsEntry("user", "")
                                            .doesNotContainKeys("visitor"));
            assertThat(page.identity()).isEmpty();
            assertThat(page.control().state()).doesNotContain("visitor", "john.doe");
            assertThat(page.getVerification()).isEmpty();
        }
    }

    @Test
    void a_class_excludes() {
        String own = THREAD + "identity.exclude = " + ActsForCustomer.class.getName();

        assertThat(page(own, Set.of(), Map.of("actsFor", "7")).widget(null))
                .doesNotContain("john.doe@acme.com");
        assertThat(page(own, Set.of(), Map.of()).widget(null)).contains("john.doe@acme.com");
    }

    @Test
    void a_class_that_is_not_there_is_a_mistake() {
        assertThat(Engines.mistakes(THREAD + "identity.exclude = STAFF, com.acme.Nobody"))
                .containsExactly(
                        "identity.exclude: found 'com.acme.Nobody' (ClassNotFoundException),"
                                + " expected a class that implements java.util.function.Predicate"
                                + " and has a public constructor without parameters (set it in the"
                                + " given values)");
    }

    @Test
    void the_log_of_the_start_says_who() {
        SupportWidget engine = Engines.of(THREAD + "identity.exclude = STAFF,ADMIN");

        assertThat(engine.identitySource()).endsWith(", but not STAFF, ADMIN");
    }

    private static PageWidget page(
            String properties, Set<String> roles, Map<String, String> attributes) {
        Map<String, Object> session = new java.util.HashMap<>(attributes);
        session.put("user", Engines.JOHN);
        UserRequest request = new UserRequest(null, session, Map.of());
        return Engines.of(properties).page(new InRoles(request, roles));
    }
}
