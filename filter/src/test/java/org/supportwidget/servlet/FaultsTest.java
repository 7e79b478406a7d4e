package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.Engines;
import org.supportwidget.RecordedLog;
import org.supportwidget.SupportWidget;

/**
 * Applications that are put together wrongly, sessions of another node, and a user who cannot be
 * read.
 */
class FaultsTest {
    private static final String THREAD =
            """
            vendors = thread
            identity.email = %s
            thread.app-id = 6b2c0a4e-12cd-4b68-9a1f-0c2f9c5d1c11
            thread.secret = thread-portal-authentication-secret
            inject = auto
            """;

    @TempDir Path temp;

    @Test
    void declared_three_times_is_as_good_as_twice() throws Exception {
        try (WebApp app =
                new WebApp(temp)
                        .configured(THREAD.formatted("request.email"))
                        .webXml(declared("first") + declared("second") + declared("third"))
                        .page("/page", FaultsTest::page)
                        .page("/broken", FaultsTest::broken)
                        .start()) {
            HttpResponse<String> page = app.get("/page");

            assertThat(Engines.states(page.body())).hasSize(1);
            assertThat(page.body()).containsOnlyOnce("\"connectionEmail\":\"a@b.example\"");
            assertThat(page.headers().allValues("Content-Security-Policy"))
                    .singleElement()
                    .satisfies(
                            policy ->
                                    assertThat(policy)
                                            .containsOnlyOnce("'nonce-")
                                            .containsOnlyOnce("https://messenger.chatgenie.io"));
            assertThat(app.get("/broken").statusCode()).isEqualTo(500);
        }
    }

    private static String declared(String name) {
        return """
                <filter><filter-name>%1$s</filter-name>
                <filter-class>org.supportwidget.servlet.SupportWidgetFilter</filter-class>
                <async-supported>true</async-supported></filter>
                <filter-mapping><filter-name>%1$s</filter-name><url-pattern>/*</url-pattern>
                <dispatcher>REQUEST</dispatcher><dispatcher>ERROR</dispatcher></filter-mapping>
                """
                .formatted(name);
    }

    @ParameterizedTest
    @ValueSource(classes = {NoClassDefFoundError.class, TypeNotPresentException.class})
    void a_session_attribute_of_a_class_that_the_node_has_not_leaves_the_page_standing(
            Class<? extends Throwable> thrown) throws Exception {
        try (RecordedLog log = new RecordedLog();
                WebApp app =
                        new WebApp(temp)
                                .configured(THREAD.formatted("session.user.email"))
                                .filter(elsewhere(thrown), DispatcherType.REQUEST)
                                .page("/page", FaultsTest::page)
                                .start()) {
            HttpResponse<String> page = app.get("/page");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).startsWith("<!doctype html>").doesNotContain("connectionEmail");
            app.get("/page");
            assertThat(log.messages(Level.WARNING))
                    .containsExactly(
                            "The identity resolver failed; the page goes on without a widget");
        }
    }

    @Test
    void a_resolver_that_throws_leaves_the_page_as_it_is() throws Exception {
        try (RecordedLog log = new RecordedLog();
                WebApp app =
                        new WebApp(temp)
                                .configured(
                                        ThreadPage.THREAD.replace(
                                                "principal.name", "request.user.email"))
                                .page("/page", FaultsTest::ofBrokenUser)
                                .start()) {
            HttpResponse<String> response = app.get("/page");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("before after");
            assertThat(ThreadPage.policies(response, ThreadPage.CSP))
                    .containsExactly(ThreadPage.AMENDED);
            assertThat(log.messages(Level.WARNING))
                    .containsExactly(
                            "The identity resolver failed; the page goes on without a widget");
        }
    }

    private static void ofBrokenUser(HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        request.setAttribute("user", new Broken());
        response.setHeader(ThreadPage.CSP, ThreadPage.STRICT);
        response.getWriter().write("before ");
        ThreadPage.widget(request, response);
        response.getWriter().write("after");
    }

    private static void page(HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        request.setAttribute("email", "a@b.example");
        response.addHeader("Content-Security-Policy", "script-src 'self'");
        response.setContentType("text/html");
        assertThat(SupportWidget.of(request)).isPresent();
        response.getWriter().write("<!doctype html><html><body><p>x</p></body></html>");
    }

    private static void broken(HttpServletRequest request, HttpServletResponse response) {
        throw new IllegalStateException("broken");
    }

    /** A session out of a store that reads its attributes late. */
    private static Filter elsewhere(Class<? extends Throwable> thrown) {
        return (request, response, chain) ->
                chain.doFilter(
                        new HttpServletRequestWrapper((HttpServletRequest) request) {
                            @Override
                            public HttpSession getSession(boolean create) {
                                return unreadable(super.getSession(true), thrown);
                            }
                        },
                        response);
    }

    private static HttpSession unreadable(HttpSession session, Class<? extends Throwable> thrown) {
        return (HttpSession)
                Proxy.newProxyInstance(
                        FaultsTest.class.getClassLoader(),
                        new Class<?>[] {HttpSession.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("getAttribute")) {
                                throw thrown == NoClassDefFoundError.class
                                        ? new NoClassDefFoundError("com/acme/User")
                                        : new TypeNotPresentException("com.acme.User", null);
                            }
                            try {
                                return method.invoke(session, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    /** A user whose database is down. */
    public record Broken() {
        public int email() {
            return Integer.parseInt("no database");
        }
    }
}
