package org.supportwidget.spring.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.supportwidget.servlet.SupportWidgetFilter;

/** One {@code @Bean} of the filter's type, as Boot applications declare filters. */
class OwnFilterTest {

    @Test
    void the_policy_of_spring_security_is_amended_and_the_user_is_known() {
        RunningApplication application =
                RunningApplication.start(ServerChoice.TOMCAT, OwnFilter.class);
        var context = application.context();
        try (context) {
            Visitor alice = new Visitor(application.uri()).signIn("alice");
            for (String path : new String[] {"/", "/callable", "/none-such"}) {
                Answer page = alice.get(path);
                assertThat(page.visitor()).as(path).isEqualTo("alice@example.com");
                assertThat(page.headers("Content-Security-Policy"))
                        .as(path)
                        .singleElement()
                        .asString()
                        .containsOnlyOnce("https://messenger.chatgenie.io;")
                        .containsOnlyOnce("'nonce-");
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnFilter {

        @Bean
        SupportWidgetFilter supportWidgetFilter() {
            return new SupportWidgetFilter(
                    org.supportwidget.config.Configuration.supportWidget(
                            Map.of(
                                    "vendors", "thread",
                                    "identity.email", "principal.principal.email",
                                    "thread.app-id", "3b1f0c52-7a0e-4f2b-9a51-0d6f3f3c1a77",
                                    "thread.secret", "demo-thread-secret-81d2b6aa")));
        }
    }
}
