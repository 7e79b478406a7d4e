package org.supportwidget.thymeleaf;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supportwidget.FrameOptions;
import org.supportwidget.PageWidget;
import org.supportwidget.SupportWidget;
import org.supportwidget.config.Configuration;
import org.supportwidget.servlet.SupportWidgetFilter;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Templates that a real engine processes behind the real filter. */
class SupportDialectTest {
    private static final TemplateEngine ENGINE = engine();
    private static final Server SERVER = new Server();
    private static final ServerConnector CONNECTOR = new ServerConnector(SERVER);

    private static TemplateEngine engine() {
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.addDialect(new SupportDialect());
        return engine;
    }

    private static SupportWidget support() {
        return Configuration.supportWidget(
                Map.of(
                        "vendors", "thread, crisp",
                        "identity.email", "request.user",
                        "thread.app-id", "app-1",
                        "thread.secret", "thread-portal-authentication-secret",
                        "crisp.website-id", "e30a04ee-f81c-4935-b8d8-5fa55831b1c0",
                        "crisp.secret",
                                "713ecca8a85c864ed4a66642ec04f18e2dc06d042a72a1a3ddc09d87a533c154"));
    }

    @BeforeAll
    static void start() throws Exception {
        ServletContextHandler context = new ServletContextHandler("/");
        context.addFilter(new SupportWidgetFilter(support()), "/*", null);
        context.addServlet(new Page(), "/template");
        context.addServlet(new Direct(), "/direct");
        SERVER.addConnector(CONNECTOR);
        SERVER.setHandler(context);
        SERVER.start();
    }

    @AfterAll
    static void stop() throws Exception {
        SERVER.stop();
    }

    /** The template is the parameter {@code t}, the user {@code u}. */
    private static final class Page extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            request.setAttribute("user", request.getParameter("u"));
            response.setContentType("text/html;charset=UTF-8");
            var exchange =
                    JakartaServletWebApplication.buildApplication(getServletContext())
                            .buildExchange(request, response);
            WebContext context = new WebContext(exchange);
            context.setVariable("chosen", "crisp");
            ENGINE.process(request.getParameter("t"), context, response.getWriter());
        }
    }

    /** What the page's widget itself renders, which the JSP tags write as it is. */
    private static final class Direct extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            request.setAttribute("user", request.getParameter("u"));
            response.setContentType("text/html;charset=UTF-8");
            PageWidget page = SupportWidget.of(request).orElseThrow();
            FrameOptions options = new FrameOptions("en", "a@b.example", "Tickets", "50%", "300");
            String html =
                    switch (request.getParameter("t")) {
                        case "widget" -> page.widget(null);
                        case "thread" -> page.widget("thread");
                        case "frame" -> page.frame("crisp", options);
                        default -> page.stop();
                    };
            response.getWriter().write(html);
        }
    }

    private static String get(String path, String template, String user) throws Exception {
        String query =
                "t="
                        + URLEncoder.encode(template, StandardCharsets.UTF_8)
                        + (user.isEmpty() ? "" : "&u=" + user);
        URI uri = URI.create("http://127.0.0.1:" + CONNECTOR.getLocalPort() + path + "?" + query);
        String html =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(uri).build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
        return html.replaceAll("nonce=\"[^\"]*\"", "nonce=\"N\"")
                .replaceAll("\"at\":\\d+", "\"at\":0");
    }

    private static final String FRAME =
            "locale='en' participants='a@b.example' title='Tickets' width='50%' height='300'";

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
        assertThat(ENGINE.process("<p><support:widget/></p>", new Context())).isEqualTo("<p></p>");
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
}
