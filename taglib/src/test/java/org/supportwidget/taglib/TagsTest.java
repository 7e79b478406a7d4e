package org.supportwidget.taglib;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tags in JSPs that a container compiles. */
class TagsTest {
    private static final String CONFIGURATION =
            """
            vendors = thread, crisp
            identity.email = request.user
            thread.app-id = app-1
            thread.secret = thread-portal-authentication-secret
            crisp.website-id = e30a04ee-f81c-4935-b8d8-5fa55831b1c0
            crisp.secret = 713ecca8a85c864ed4a66642ec04f18e2dc06d042a72a1a3ddc09d87a533c154
            """;

    private static final String HEAD =
            """
            <%@ taglib prefix="support" uri="supportwidget.tags" %><%
            if (request.getParameter("user") != null) request.setAttribute("user", request.getParameter("user"));
            %>""";

    // echo -n john.doe@acme.com | openssl dgst -sha256 -hmac thread-portal-authentication-secret
    private static final String THREAD_HASH =
            "d34737ca395bde26c67b3c33cdca0f26b2ccd4d53a5ba089466a96481ec168e5";

    @TempDir Path root;

    private JspServer serve(String page) throws Exception {
        return new JspServer(
                root,
                Map.of(
                        "WEB-INF/support-widget.properties",
                        CONFIGURATION,
                        "page.jsp",
                        HEAD + page));
    }

    @Test
    void widget_renders_the_block_of_every_vendor_for_a_signed_in_user() throws Exception {
        try (JspServer server = serve("<support:widget/>")) {
            assertThat(server.get("/page.jsp?user=john.doe@acme.com"))
                    .contains(
                            "\"connectionEmail\":\"john.doe@acme.com\"",
                            "\"connectionKey\":\"" + THREAD_HASH + "\"")
                    .contains("src=\"https://messenger.chatgenie.io/widget.js\"")
                    .contains("\"vendor\":\"crisp\"");
        }
    }

    @Test
    void widget_renders_one_vendor_and_each_only_once() throws Exception {
        try (JspServer server =
                serve(
                        "<support:widget vendor=\"thread\"/>|<support:widget vendor=\"${'thread'}\"/>|")) {
            assertThat(server.get("/page.jsp?user=john.doe@acme.com"))
                    .containsOnlyOnce("connectionKey")
                    .endsWith("></script>||")
                    .doesNotContain("data-support-widget=\"crisp\"");
        }
    }

    @Test
    void widget_renders_only_the_guard_for_nobody() throws Exception {
        try (JspServer server = serve("<support:widget/>")) {
            assertThat(server.get("/page.jsp"))
                    .contains("data-support-widget=\"guard\"")
                    .doesNotContain(
                            "data-support-widget=\"thread\"", "async=\"\"", "connectionEmail");
        }
    }

    @Test
    void frame_renders_the_signed_frame_with_what_the_author_says_of_it() throws Exception {
        String tag =
                "<support:frame vendor=\"crisp\" locale=\"en\" participants=\"a@b.example\" title=\"My \\\"tickets\\\"\""
                        + " width=\"50%\" height=\"300\"/>";
        try (JspServer server = serve(tag)) {
            assertThat(server.get("/page.jsp?user=john.doe@acme.com"))
                    .contains(
                            "title=\"My &#34;tickets&#34;\" width=\"50%\" height=\"300\"",
                            "?email=john.doe%40acme.com&amp;hmac="
                                    + "e2e1a7990b002d72db912d1d14d600cf5d79d2b1915d9d009bb0cbb13357ae5f"
                                    + "&amp;locale=en&amp;participants=a%40b.example\"");
        }
    }

    @Test
    void stop_stops_every_vendor_whoever_is_signed_in() throws Exception {
        try (JspServer server = serve("<support:stop/><support:widget/>")) {
            assertThat(server.get("/page.jsp?user=john.doe@acme.com"))
                    .contains(
                            "\"vendor\":\"thread\",\"user\":\"\"",
                            "\"vendor\":\"crisp\",\"user\":\"\"")
                    .doesNotContain("connectionEmail");
        }
    }

    @Test
    void own_markup_has_the_request_attribute() throws Exception {
        String page =
                "${supportWidget.identity.email}|${supportWidget.verification['crisp']}|${empty supportWidget.nonce}";
        try (JspServer server = serve(page)) {
            assertThat(server.get("/page.jsp?user=john.doe@acme.com").strip())
                    .isEqualTo(
                            "john.doe@acme.com|e2e1a7990b002d72db912d1d14d600cf5d79d2b1915d9d009bb0cbb13357ae5f|false");
            assertThat(server.get("/page.jsp").strip()).isEqualTo("||false");
        }
    }

    @Test
    void says_once_why_it_renders_nothing_where_there_is_no_configuration() throws Exception {
        List<String> log = new ArrayList<>();
        Handler handler = new Recorder(log);
        Logger.getLogger("org.supportwidget").addHandler(handler);
        try (JspServer server =
                new JspServer(root, Map.of("page.jsp", HEAD + "[<support:widget/>]"))) {
            assertThat(server.get("/page.jsp").strip()).isEqualTo("[]");
            assertThat(server.get("/page.jsp").strip()).isEqualTo("[]");
        } finally {
            Logger.getLogger("org.supportwidget").removeHandler(handler);
        }
        assertThat(log)
                .filteredOn(message -> message.startsWith("A support tag renders nothing"))
                .containsExactly(
                        "A support tag renders nothing: Support Widget is not configured (see the log of the start)");
    }

    @Test
    void names_the_cause_where_the_filter_is_not_registered() throws Exception {
        List<String> log = new ArrayList<>();
        Handler handler = new Recorder(log);
        Logger.getLogger("org.supportwidget").addHandler(handler);
        String webXml =
                "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\"><context-param>"
                        + "<param-name>supportwidget.auto</param-name><param-value>false</param-value>"
                        + "</context-param></web-app>";
        try (JspServer server =
                new JspServer(
                        root,
                        Map.of(
                                "WEB-INF/web.xml",
                                webXml,
                                "page.jsp",
                                HEAD + "[<support:widget/>]"))) {
            assertThat(server.get("/page.jsp").strip()).isEqualTo("[]");
        } finally {
            Logger.getLogger("org.supportwidget").removeHandler(handler);
        }
        assertThat(log)
                .anySatisfy(
                        message ->
                                assertThat(message)
                                        .contains("SupportWidgetFilter is not registered"));
    }

    /** Keeps messages, each with that of its exception. */
    private static final class Recorder extends Handler {
        private final List<String> log;

        Recorder(List<String> log) {
            this.log = log;
        }

        @Override
        public synchronized void publish(LogRecord record) {
            Throwable thrown = record.getThrown();
            log.add(record.getMessage() + (thrown == null ? "" : ": " + thrown.getMessage()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
