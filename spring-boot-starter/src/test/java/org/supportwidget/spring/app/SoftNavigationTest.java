package org.supportwidget.spring.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages that htmx and Turbo fetch through Spring Security, with its strict policy. */
class SoftNavigationTest {
    private static final Map<String, List<String>> LIBRARIES =
            Map.of(
                    "htmx",
                    List.of("HX-Request", "true", "HX-Boosted", "true", "Sec-Fetch-Mode", "cors"),
                    "Turbo",
                    List.of(
                            "X-Turbo-Request-Id",
                            "8b0f3c1e-54b7-4d54-9d5b-7d7b6c9b1f0a",
                            "Sec-Fetch-Mode",
                            "cors"));

    private static final Pattern USER = Pattern.compile("\"user\":\"([0-9a-f]+)\"");

    @ParameterizedTest
    @EnumSource
    void a_fetched_page_says_whose_it_is_and_keeps_its_policy(ServerChoice server) {
        Visitor alice = visitor(server).signIn("alice");
        Visitor bob = visitor(server).signIn("bob");
        for (String library : LIBRARIES.keySet()) {
            for (String path : new String[] {"/", "/laid-out", "/plain", "/callable"}) {
                Answer page = alice.get(path, headers(library));
                assertThat(user(page))
                        .as(library + " " + path)
                        .isEqualTo(user(alice.get(path)))
                        .isNotEqualTo(user(bob.get(path, headers(library))));
                assertThat(page.body()).doesNotContain("alice@example.com", "nonce=");
                assertThat(page.headers("Content-Security-Policy"))
                        .as(library + " " + path)
                        .containsExactly(SecurityConfiguration.POLICY);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_log_out_leads_on_and_the_page_there_is_nobodys(ServerChoice server) {
        for (String library : LIBRARIES.keySet()) {
            Visitor alice = visitor(server).signIn("alice");
            Answer out = alice.post("/auth/sign-off", Map.of(), headers(library));
            assertThat(out.status()).as(library).isEqualTo(302);
            assertThat(alice.get("/", headers(library)).body())
                    .as(library)
                    .contains("data-support-widget")
                    .doesNotContainPattern(USER);
            assertThat(alice.get("/private", headers(library)).location())
                    .as(library)
                    .endsWith("/login");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_runtime_may_ask_who_is_signed_in(ServerChoice server) {
        String[] script = {"Sec-Fetch-Site", "same-origin", "Accept", "application/json"};
        Visitor visitor = visitor(server);
        String nobody = visitor.get("/support-widget/token/state", script).body();
        assertThat(nobody).startsWith("{").doesNotContain("@");
        String alice = visitor.signIn("alice").get("/support-widget/token/state", script).body();
        assertThat(alice).startsWith("{").contains("alice@example.com");
    }

    private static String user(Answer page) {
        Matcher user = USER.matcher(page.body());
        assertThat(user.find()).as(page.body()).isTrue();
        return user.group(1);
    }

    private static String[] headers(String library) {
        return Objects.requireNonNull(LIBRARIES.get(library)).toArray(new String[0]);
    }

    private static Visitor visitor(ServerChoice server) {
        return new Visitor(RunningApplication.in(server).uri());
    }
}
