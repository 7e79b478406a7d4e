package org.supportwidget.thymeleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thymeleaf.context.Context;

/** Templates that a real engine processes behind the real filter. */
class SupportDialectTest {
    private static final TemplateServer SERVER = new TemplateServer();
    private static final String FRAME =
            "locale='en' participants='a@b.example' title='Tickets' width='50%' height='300'";

    @BeforeAll
    static void start() throws Exception {
        SERVER.start();
    }

    @AfterAll
    static void stop() throws Exception {
        SERVER.stop();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    widget | <support:widget/>
                    widget | <support:widget></support:widget>
                    widget | <div support:widget></div>
                    widget | <div support:widget="">design text</div>
                    widget | <div data-support-widget></div>
                    thread | <support:widget vendor='thread'/>
                    thread | <support:widget th:with="name='thread'" support:vendor='${name}'/>
                    thread | <div support:widget='thread'></div>
                    thread | <div data-support-widget='thread'></div>
                    frame  | <support:frame vendor='crisp' FRAME/>
                    frame  | <support:frame support:vendor='${chosen}' FRAME/>
                    frame  | <div support:frame='crisp' FRAME></div>
                    frame  | <div data-support-frame='crisp' FRAME></div>
                    stop   | <support:stop/>
                    stop   | <div support:stop></div>
                    stop   | <div data-support-stop></div>
                    """)
    void each_form_writes_the_bytes_of_the_page_widget_and_replaces_its_element(
            String call, String template) throws Exception {
        for (String user : new String[] {"", "john.doe@acme.com"}) {
            String markup = template.replace("FRAME", FRAME);
            String expected = get("/direct", call, user);
            assertThat(get("/template", "<p>" + markup + "</p>", user))
                    .isEqualTo("<p>" + expected + "</p>");
        }
    }

    @Test
    void heeds_thymeleafs_own_attributes_first() throws Exception {
        assertThat(
                        get(
                                "/template",
                                "<support:widget th:if='${false}'/>|<div th:if='${false}' support:stop></div>",
                                ""))
                .isEqualTo("|");
    }

    @Test
    void marks_what_signs_the_user_out() throws Exception {
        assertThat(get("/template", "<form action='/logout' support:logout></form>", ""))
                .isEqualTo("<form action='/logout' data-support-logout=\"\"></form>");
        assertThat(get("/template", "<a href='/logout' data-support-logout>out</a>", ""))
                .isEqualTo("<a href='/logout' data-support-logout=\"\">out</a>");
    }

    @Test
    void removes_the_name_space_that_a_template_declares() throws Exception {
        assertThat(get("/template", "<html xmlns:support='http://supportwidget.org'></html>", ""))
                .isEqualTo("<html></html>");
    }

    @Test
    void own_markup_has_the_request_attribute() throws Exception {
        assertThat(
                        get(
                                "/template",
                                "<b th:text='${supportWidget.identity.email}'></b>"
                                        + "<i th:text=\"${supportWidget.verification['crisp']}\"></i>",
                                "john.doe@acme.com"))
                .isEqualTo(
                        "<b>john.doe@acme.com</b>"
                                + "<i>e2e1a7990b002d72db912d1d14d600cf5d79d2b1915d9d009bb0cbb13357ae5f</i>");
    }

    @Test
    void renders_nothing_in_a_template_that_is_no_web_page() {
        assertThat(TemplateServer.ENGINE.process("<p><support:widget/></p>", new Context()))
                .isEqualTo("<p></p>");
    }

    @Test
    void the_readmes_template_renders() throws Exception {
        String readme = Files.readString(Path.of("../README.md"));
        String template = readme.substring(readme.indexOf("```html\n") + 8);
        String html =
                get(
                        "/template",
                        template.substring(0, template.indexOf("```")),
                        "john.doe@acme.com");

        assertThat(html)
                .contains("<form action=\"/logout\" method=\"post\" data-support-logout=\"\">")
                .contains("connectionEmail")
                .doesNotContain("support:");
    }

    private static String get(String path, String template, String user) throws Exception {
        return SERVER.get(path, template, user);
    }
}
