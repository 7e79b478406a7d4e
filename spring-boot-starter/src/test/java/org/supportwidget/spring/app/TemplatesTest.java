package org.supportwidget.spring.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Thymeleaf does with the tags; the application in Jetty keeps no templates. */
class TemplatesTest {
    private static final String STATE = "data-support-widget=\"state\"";

    @ParameterizedTest
    @EnumSource
    void a_layout_has_the_tag_once_also_if_its_content_repeats_it(ServerChoice server) {
        Answer page = new Visitor(uri(server)).signIn("alice").get("/laid-out");
        assertThat(page.visitor()).isEqualTo("alice@example.com");
        assertThat(page.body())
                .contains("<title>Offers - Shop</title>", "Three offers", "data-support-logout")
                .containsOnlyOnce(STATE)
                .doesNotContain("support:", "Nothing yet");
    }

    @ParameterizedTest
    @EnumSource
    void decoupled_logic_makes_a_tag_of_any_element(ServerChoice server) {
        Answer page = new Visitor(uri(server)).signIn("alice").get("/decoupled");
        assertThat(page.visitor()).isEqualTo("alice@example.com");
        assertThat(page.body())
                .contains("A designer's page", "id=\"leave\"", "data-support-logout")
                .containsOnlyOnce(STATE)
                .doesNotContain("support:", "Here will be help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "property",
                "bean",
                "index",
                "method",
                "choice",
                "elvis",
                "selection",
                "utility",
                "local",
                "preprocessed",
                "element",
                "attribute"
            })
    void a_tags_attribute_may_be_any_expression_of_springs(String kind) {
        Answer page =
                new Visitor(uri(ServerChoice.TOMCAT)).signIn("alice").get("/expressions/" + kind);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.visitor()).isEqualTo("alice@example.com");
        assertThat(page.body()).containsOnlyOnce(STATE).doesNotContain("support:");
    }

    @ParameterizedTest
    @EnumSource
    void no_page_is_kept_with_a_template(ServerChoice server) {
        for (String path : new String[] {"/", "/laid-out", "/decoupled", "/expressions/bean"}) {
            for (String user : new String[] {"alice", "bob"}) {
                assertThat(new Visitor(uri(server)).signIn(user).get(path).visitor())
                        .as(path)
                        .isEqualTo(user + "@example.com");
            }
            assertThat(new Visitor(uri(server)).get(path).visitor()).as(path).isEqualTo("nobody");
        }
    }

    @Test
    void one_application_keeps_templates_and_one_does_not() {
        assertThat(cache(ServerChoice.TOMCAT)).isTrue();
        assertThat(cache(ServerChoice.JETTY)).isFalse();
    }

    private static boolean cache(ServerChoice server) {
        return RunningApplication.in(server)
                .context()
                .getBean(
                        org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver.class)
                .isCacheable();
    }

    private static java.net.URI uri(ServerChoice server) {
        return RunningApplication.in(server).uri();
    }
}
