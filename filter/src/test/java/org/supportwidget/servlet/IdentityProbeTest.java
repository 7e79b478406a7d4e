package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportwidget.Engines;
import org.supportwidget.RecordedLog;

/** What the log tells one who looks for the way to the user, in a real container. */
class IdentityProbeTest {
    private static final String PROBING =
            """
            vendors = thread
            thread.app-id = app
            thread.secret = thread-portal-authentication-secret
            identity.probe = on
            """;
    private static final String OFFERS = "Support Widget, identity.probe: a page offers";

    @TempDir Path temp;

    public record User(String email) {}

    @Test
    void tells_each_path_once_and_never_a_value() throws Exception {
        try (RecordedLog log = new RecordedLog();
                WebApp app = started(PROBING)) {
            app.get("/user/bob@acme.com?q=bob@acme.com");
            app.get("/user/bob@acme.com?q=bob@acme.com");

            List<String> told = told(log);
            assertThat(told).hasSize(1);
            assertThat(told.get(0).lines())
                    .contains(
                            "  principal.name : java.lang.String",
                            "  session['org.acme.USER'] : " + User.class.getName(),
                            "  session['org.acme.USER'].email : java.lang.String",
                            "  request.cart : java.util.ImmutableCollections$ListN",
                            "  (mind: what a framework binds parameters into, the visitor writes;"
                                    + " such an attribute of the request is no identity)")
                    .noneMatch(line -> line.contains("supportWidget"));
            assertThat(log.text()).doesNotContain("acme.com", "bob", "alice", "4711");
        }
    }

    @Test
    void what_it_tells_is_what_a_path_reads() throws Exception {
        String found = "identity.email = session['org.acme.USER'].email\n";
        try (RecordedLog log = new RecordedLog();
                WebApp app = started(PROBING + found)) {
            app.get("/user/1");

            assertThat(Engines.states(app.get("/user/1").body()).toString())
                    .contains("bob@acme.com");
            assertThat(told(log)).hasSize(1);
        }
    }

    @Test
    void looks_at_pages_alone_and_never_makes_a_session() throws Exception {
        try (RecordedLog log = new RecordedLog();
                WebApp app = started(PROBING)) {
            assertThat(app.get("/json").headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(told(log)).isEmpty();
            assertThat(app.get("/plain").headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(told(log)).hasSize(1);
        }
    }

    @Test
    void is_off_unless_switched_on_and_warns_at_the_start_if_it_is() throws Exception {
        try (RecordedLog log = new RecordedLog();
                WebApp app = started(PROBING)) {
            app.get("/user/1");
            assertThat(log.messages(Level.WARNING))
                    .singleElement()
                    .asString()
                    .startsWith("Support Widget: identity.probe = on is for development;");
        }
        String off = PROBING.replace("identity.probe = on", "identity.email = principal.name");
        try (RecordedLog log = new RecordedLog();
                WebApp app = started(off)) {
            app.get("/user/1");
            assertThat(log.messages(Level.WARNING)).isEmpty();
            assertThat(told(log)).isEmpty();
        }
    }

    private WebApp started(String properties) throws Exception {
        return new WebApp(temp)
                .configured(properties)
                .filter(new SignIn(), DispatcherType.REQUEST)
                .page("/user/*", IdentityProbeTest::page)
                .page(
                        "/json",
                        (request, response) -> {
                            response.setContentType("application/json");
                            response.getWriter().write("{}");
                        })
                .page(
                        "/plain",
                        (request, response) -> {
                            response.setContentType("TEXT/HTML");
                            response.flushBuffer();
                        })
                .start();
    }

    private static void page(HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        request.getSession().setAttribute("org.acme.USER", new User("bob@acme.com"));
        request.getSession().setAttribute("orders of bob@acme.com", 1);
        request.setAttribute("cart", List.of("4711", "4711", "4711"));
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter()
                .write(org.supportwidget.SupportWidget.of(request).orElseThrow().widget(null));
    }

    private static List<String> told(RecordedLog log) {
        return log.messages(Level.INFO).stream().filter(line -> line.startsWith(OFFERS)).toList();
    }
}
