package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportwidget.Engines;
import org.supportwidget.Identity;
import org.supportwidget.IdentityResolver;
import org.supportwidget.RecordedLog;
import org.supportwidget.SupportWidget;
import org.supportwidget.WebRequest;
import org.supportwidget.WidgetPresence;

/** How the filter gets into an application, and what becomes of a bad configuration. */
class RegistrationTest {
    private static final String THREAD =
            """
            vendors = thread
            identity.email = principal.name
            thread.app-id = app
            thread.secret = thread-portal-authentication-secret
            """;
    private static final String FILTER =
            "<filter><filter-name>%1$s</filter-name><filter-class>%2$s</filter-class>"
                    + "<async-supported>true</async-supported></filter>"
                    + "<filter-mapping><filter-name>%1$s</filter-name>"
                    + "<url-pattern>/*</url-pattern></filter-mapping>";
    private static final String OURS = SupportWidgetFilter.class.getName();

    @TempDir Path temp;

    @Test
    void registers_itself_around_the_applications_filters_and_behind_them() throws Exception {
        try (WebApp app =
                new WebApp(temp)
                        .configured(THREAD)
                        .filter(new SignIn(), DispatcherType.REQUEST)
                        .filter(
                                (request, response, chain) -> {
                                    chain.doFilter(request, response);
                                    addPolicy(response);
                                },
                                DispatcherType.REQUEST)
                        .page("/page", RegistrationTest::widget)
                        .start()) {
            assertWidgetOf(SignIn.USER, app.get("/page"));
            assertThat(app.attribute(WidgetPresence.ATTRIBUTE)).isEqualTo(WidgetPresence.ON);
        }
    }

    @Test
    void precedes_the_filters_of_web_xml() throws Exception {
        try (WebApp app =
                new WebApp(temp)
                        .configured(THREAD)
                        .webXml(declared("sign-in", SignIn.class.getName()))
                        .page("/page", RegistrationTest::widget)
                        .start()) {
            assertWidgetOf(SignIn.USER, app.get("/page"));
        }
    }

    @Test
    void is_declared_first_and_last_in_web_xml() throws Exception {
        try (WebApp app =
                new WebApp(temp)
                        .configured(THREAD)
                        .webXml(
                                declared("first", OURS)
                                        + declared("sign-in", SignIn.class.getName())
                                        + declared("last", OURS))
                        .page("/page", RegistrationTest::widget)
                        .start()) {
            assertWidgetOf(SignIn.USER, app.get("/page"));
        }
    }

    @Test
    void is_declared_once_in_web_xml_where_the_container_signs_in() throws Exception {
        try (WebApp app =
                new WebApp(temp)
                        .configured(THREAD)
                        .webXml(
                                declared("sign-in", SignIn.class.getName())
                                        + declared("only", OURS))
                        .page("/page", RegistrationTest::widget)
                        .start()) {
            assertWidgetOf(SignIn.USER, app.get("/page"));
        }
    }

    @Test
    void a_declared_filter_names_its_configuration() throws Exception {
        String named =
                declared("only", OURS)
                        .replace(
                                "</filter-class>",
                                "</filter-class><init-param><param-name>supportwidget.config"
                                        + "</param-name><param-value>/WEB-INF/other.properties"
                                        + "</param-value></init-param>");
        try (WebApp app =
                new WebApp(temp)
                        .file("WEB-INF/other.properties", THREAD)
                        .webXml(declared("sign-in", SignIn.class.getName()) + named)
                        .page("/page", RegistrationTest::widget)
                        .start()) {
            assertWidgetOf(SignIn.USER, app.get("/page"));
        }
    }

    @Test
    void auto_false_leaves_it_out() throws Exception {
        try (RecordedLog log = new RecordedLog();
                WebApp app =
                        new WebApp(temp)
                                .configured("vendors = nonsense")
                                .webXml(parameter("supportwidget.auto", "false"))
                                .page("/page", RegistrationTest::presence)
                                .start()) {
            assertThat(app.get("/page").body()).isEqualTo("false");
            assertThat(app.attribute(WidgetPresence.ATTRIBUTE)).isEqualTo("none");
            assertThat(log.records()).isEmpty();
        }
    }

    @Test
    void without_a_configuration_one_line_says_where_it_was_looked_for() throws Exception {
        try (RecordedLog log = new RecordedLog();
                WebApp app = new WebApp(temp).page("/page", RegistrationTest::presence).start()) {
            assertThat(app.get("/page").body()).isEqualTo("false");
            assertThat(app.attribute(WidgetPresence.ATTRIBUTE)).isEqualTo(WidgetPresence.OFF);
            assertThat(log.records()).hasSize(1);
            assertThat(log.messages(Level.INFO))
                    .containsExactly(
                            "Support Widget (development) is off: no configuration at"
                                    + " /WEB-INF/support-widget.properties, then"
                                    + " support-widget.properties on the class path");
        }
    }

    @Test
    void a_context_parameter_names_the_configuration() throws Exception {
        try (RecordedLog log = new RecordedLog();
                WebApp app =
                        new WebApp(temp)
                                .configured("vendors = nonsense")
                                .file("WEB-INF/other.properties", THREAD)
                                .webXml(
                                        parameter(
                                                "supportwidget.config",
                                                "/WEB-INF/other.properties"))
                                .page("/page", RegistrationTest::presence)
                                .start()) {
            assertThat(app.get("/page").body()).isEqualTo("true");
            assertThat(log.messages(Level.INFO))
                    .containsExactly(
                            "Support Widget (development) is on: vendors thread; identity: email"
                                    + " from principal.name; block: where tags are (inject = off);"
                                    + " log-out paths: /logout; configured by"
                                    + " /WEB-INF/other.properties");
        }
    }

    @Test
    void one_line_at_the_start_says_what_is_in_force() throws Exception {
        String much =
                """
                vendors = thread, crisp
                crisp.website-id = 11111111-2222-3333-4444-555555555555
                crisp.secret = crisp-secret
                identity.id = session['org.acme.USER'].id
                inject = auto
                inject.exclude = /admin/*, *.frame
                logout.paths = /index.jsp?logoff=true, /logout
                """;
        try (RecordedLog log = new RecordedLog();
                WebApp app = new WebApp(temp).configured(THREAD + much).start()) {
            assertThat(app.attribute(WidgetPresence.ATTRIBUTE)).isEqualTo(WidgetPresence.ON);
            assertThat(log.messages(Level.INFO))
                    .containsExactly(
                            "Support Widget (development) is on: vendors thread, crisp; identity:"
                                    + " id from session['org.acme.USER'].id, email from"
                                    + " principal.name; block: in pages at /* but not /admin/*,"
                                    + " *.frame (inject = auto); log-out paths:"
                                    + " /index.jsp?logoff=true, /logout; configured by"
                                    + " /WEB-INF/support-widget.properties");
        }
    }

    @Test
    void the_line_at_the_start_names_a_resolver_by_its_class() throws Exception {
        try (RecordedLog log = new RecordedLog();
                WebApp app =
                        new WebApp(temp)
                                .configured(
                                        THREAD + "identity.resolver = " + Nobody.class.getName())
                                .start()) {
            assertThat(app.attribute(WidgetPresence.ATTRIBUTE)).isEqualTo(WidgetPresence.ON);
            assertThat(log.messages(Level.INFO))
                    .singleElement()
                    .asString()
                    .contains("; identity: org.supportwidget.servlet.RegistrationTest$Nobody; ");
        }
    }

    /** An application's own. */
    public static final class Nobody implements IdentityResolver {
        @Override
        public Optional<Identity> resolve(WebRequest request) {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return "a secret";
        }
    }

    @Test
    void a_bad_configuration_keeps_the_application_from_starting() throws Exception {
        for (String xml : List.of("", declared("only", OURS))) {
            try (WebApp app =
                    new WebApp(temp)
                            .configured(THREAD.replaceFirst("thread.secret.*", "thread.secert = x"))
                            .webXml(xml)) {
                assertThatThrownBy(app::start)
                        .hasStackTraceContaining(
                                "thread.secret: found nothing, expected the secret that thread"
                                        + " shows for identity verification, e.g. ${env:NAME} (set"
                                        + " it in /WEB-INF/support-widget.properties)")
                        .hasStackTraceContaining(
                                "thread.secert: unknown key; did you mean thread.secret? (in"
                                        + " /WEB-INF/support-widget.properties:4)");
            }
        }
    }

    @Test
    void a_named_configuration_that_is_not_there_keeps_it_from_starting() throws Exception {
        try (WebApp app =
                new WebApp(temp)
                        .configured(THREAD)
                        .webXml(parameter("supportwidget.config", "classpath:none.properties"))) {
            assertThatThrownBy(app::start)
                    .hasStackTraceContaining(
                            "supportwidget.config: classpath:none.properties does not exist");
        }
    }

    @Test
    void on_error_off_lets_it_start_and_logs_all_mistakes_as_severe() throws Exception {
        for (String xml : List.of("", declared("only", OURS))) {
            try (RecordedLog log = new RecordedLog();
                    WebApp app =
                            new WebApp(temp)
                                    .configured(THREAD + "on-error = off\nthread.app-id = {}")
                                    .webXml(xml)
                                    .page("/page", RegistrationTest::presence)
                                    .start()) {
                assertThat(app.get("/page").body()).isEqualTo("false");
                assertThat(app.attribute(WidgetPresence.ATTRIBUTE)).isEqualTo(WidgetPresence.OFF);
                assertThat(log.messages(Level.SEVERE))
                        .containsExactly(
                                "Support Widget is not configured correctly:\n"
                                        + "  - thread.app-id: found '{}', expected the App ID of"
                                        + " your workspace, letters, digits and - (set it in"
                                        + " /WEB-INF/support-widget.properties:6)\n"
                                        + "The application runs without it (on-error = off).");
            }
        }
    }

    @Test
    void on_error_off_from_outside_excuses_an_unreadable_configuration_too() throws Exception {
        System.setProperty("supportwidget.on-error", "off");
        try (RecordedLog log = new RecordedLog();
                WebApp app =
                        new WebApp(temp)
                                .webXml(parameter("supportwidget.config", "file:/no/such/file"))
                                .page("/page", RegistrationTest::presence)
                                .start()) {
            assertThat(app.get("/page").body()).isEqualTo("false");
            assertThat(log.messages(Level.SEVERE))
                    .singleElement()
                    .asString()
                    .contains("supportwidget.config: file:/no/such/file does not exist");
        } finally {
            System.clearProperty("supportwidget.on-error");
        }
    }

    @Test
    void an_application_may_construct_the_filter() throws Exception {
        SupportWidget engine = Engines.of(THREAD);
        try (WebApp app =
                new WebApp(temp)
                        .filter(new SupportWidgetFilter(engine), DispatcherType.REQUEST)
                        .filter(new SignIn(), DispatcherType.REQUEST)
                        .filter(new SupportWidgetFilter(engine), DispatcherType.REQUEST)
                        .page("/page", RegistrationTest::widget)
                        .start()) {
            assertWidgetOf(SignIn.USER, app.get("/page"));
            assertThat(app.attribute(WidgetPresence.ATTRIBUTE)).isEqualTo(WidgetPresence.ON);
        }
    }

    private static void assertWidgetOf(String user, HttpResponse<String> page) {
        assertThat(Engines.states(page.body()))
                .singleElement()
                .satisfies(
                        state ->
                                assertThat(state.get("visitor"))
                                        .asInstanceOf(
                                                org.assertj.core.api.InstanceOfAssertFactories.MAP)
                                        .containsEntry("connectionEmail", user));
        String nonce = page.headers().firstValue("X-Nonce").orElseThrow();
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .isNotEmpty()
                .allSatisfy(
                        policy ->
                                assertThat(policy)
                                        .isEqualTo(
                                                "script-src 'self' https://messenger.chatgenie.io"
                                                        + " 'nonce-"
                                                        + nonce
                                                        + "'"));
    }

    private static void widget(HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        addPolicy(response);
        response.setContentType("text/html");
        var page = SupportWidget.of(request).orElseThrow();
        response.setHeader("X-Nonce", page.getNonce());
        response.getWriter().write(page.widget(null));
    }

    private static void presence(HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        response.getWriter().write("" + SupportWidget.of(request).isPresent());
    }

    private static void addPolicy(jakarta.servlet.ServletResponse response) {
        ((HttpServletResponse) response).addHeader("Content-Security-Policy", "script-src 'self'");
    }

    private static String declared(String name, String type) {
        return FILTER.formatted(name, type);
    }

    private static String parameter(String name, String value) {
        return "<context-param><param-name>"
                + name
                + "</param-name><param-value>"
                + value
                + "</param-value></context-param>";
    }
}
