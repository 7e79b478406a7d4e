package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.servlet.DispatcherType;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportwidget.Engines;
import org.supportwidget.RecordedLog;

/** An attribute that support people see, and no operator. */
class SensitiveAttributesTest {
    private static final String PATH = "/support-widget/diagnostics";
    private static final String PROPERTIES =
            """
            vendors = intercom
            intercom.app-id = a1b2c3d4
            intercom.secret = intercom-messenger-secret-0123456789
            identity.id = session.user.id
            identity.email = session.user.email
            identity.attributes.plan = session.user.plan
            identity.attributes.salary = session.user.salary
            identity.attributes.sensitive = salary
            diagnostics = on
            inject = auto
            """;

    private static final Map<String, String> ALICE =
            Map.of("id", "7", "email", "alice@acme.com", "plan", "pro", "salary", "98765");

    @TempDir private Path temp;

    private WebApp app() throws Exception {
        return new WebApp(temp)
                .filter(new SupportWidgetFilter(Engines.of(PROPERTIES)), DispatcherType.REQUEST)
                .page(
                        "/sign-in",
                        (request, response) -> request.getSession().setAttribute("user", ALICE))
                .page(
                        "/page",
                        (request, response) -> {
                            response.setContentType("text/html;charset=UTF-8");
                            response.getWriter().write(Pages.of(2_000));
                        })
                .start();
    }

    @Test
    void is_in_the_page_of_its_user_and_not_in_diagnostics_or_log() throws Exception {
        try (RecordedLog log = new RecordedLog();
                WebApp app = app()) {
            String cookie = app.get("/sign-in").headers().firstValue("Set-Cookie").orElseThrow();
            String session = cookie.substring(0, cookie.indexOf(';'));

            String page = app.send("GET", "/page", "Cookie", session, "Accept", "text/html").body();
            String json = app.send("GET", PATH + "?format=json", "Cookie", session).body();
            String html = app.send("GET", PATH, "Cookie", session, "Accept", "text/html").body();

            assertThat(page).contains("98765");
            assertThat(JSONObjectUtils.getJSONObject(JSONObjectUtils.parse(json), "user"))
                    .contains(
                            entry("attribute plan", "pro"),
                            entry("attribute salary", "sensitive, not shown"));
            assertThat(json + html + log.text()).doesNotContain("98765");
        }
    }
}
