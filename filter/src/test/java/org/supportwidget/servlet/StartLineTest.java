package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportwidget.servlet.ThreadPage.THREAD;

import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportwidget.Identity;
import org.supportwidget.IdentityResolver;
import org.supportwidget.RecordedLog;
import org.supportwidget.WebRequest;
import org.supportwidget.WidgetPresence;

/** The one line that an application logs at its start. */
class StartLineTest {
    @TempDir Path temp;

    @Test
    void without_a_configuration_one_line_says_where_it_was_looked_for() throws Exception {
        try (RecordedLog log = new RecordedLog();
                WebApp app = new WebApp(temp).page("/page", ThreadPage::presence).start()) {
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
                                        Descriptor.parameter(
                                                "supportwidget.config",
                                                "/WEB-INF/other.properties"))
                                .page("/page", ThreadPage::presence)
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
                    .contains("; identity: org.supportwidget.servlet.StartLineTest$Nobody; ");
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
}
