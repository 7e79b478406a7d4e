package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportwidget.servlet.ThreadPage.THREAD;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportwidget.Engines;
import org.supportwidget.RecordedLog;
import org.supportwidget.SupportWidget;
import org.supportwidget.WidgetPresence;

/** How the filter gets into an application, and around its filters. */
class RegistrationTest {
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
                        .webXml(Descriptor.filter("sign-in", SignIn.class))
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
                                Descriptor.ours("first")
                                        + Descriptor.filter("sign-in", SignIn.class)
                                        + Descriptor.ours("last"))
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
                                Descriptor.filter("sign-in", SignIn.class)
                                        + Descriptor.ours("only"))
                        .page("/page", RegistrationTest::widget)
                        .start()) {
            assertWidgetOf(SignIn.USER, app.get("/page"));
        }
    }

    @Test
    void a_declared_filter_names_its_configuration() throws Exception {
        String named =
                Descriptor.ours("only")
                        .replace(
                                "</filter-class>",
                                "</filter-class><init-param><param-name>supportwidget.config"
                                        + "</param-name><param-value>/WEB-INF/other.properties"
                                        + "</param-value></init-param>");
        try (WebApp app =
                new WebApp(temp)
                        .file("WEB-INF/other.properties", THREAD)
                        .webXml(Descriptor.filter("sign-in", SignIn.class) + named)
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
                                .webXml(Descriptor.parameter("supportwidget.auto", "false"))
                                .page("/page", ThreadPage::presence)
                                .start()) {
            assertThat(app.get("/page").body()).isEqualTo("false");
            assertThat(app.attribute(WidgetPresence.ATTRIBUTE)).isEqualTo("none");
            assertThat(log.records()).isEmpty();
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
                                        .asInstanceOf(InstanceOfAssertFactories.MAP)
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

    private static void addPolicy(ServletResponse response) {
        ((HttpServletResponse) response).addHeader("Content-Security-Policy", "script-src 'self'");
    }
}
