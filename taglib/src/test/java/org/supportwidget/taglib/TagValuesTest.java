package org.supportwidget.taglib;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What JSPs say in tags, literally and by EL; one application for all of them. */
class TagValuesTest {
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
            <%@ taglib prefix="support" uri="supportwidget.tags" %><%@ page session="false" %>
            <%@ page import="org.supportwidget.*" %>
            <% request.setAttribute("user", "john.doe@acme.com"); %>""";

    @TempDir private static Path root;
    private static JspServer server;

    @BeforeAll
    static void start() throws Exception {
        server =
                new JspServer(
                        root,
                        Map.of(
                                "WEB-INF/support-widget.properties",
                                CONFIGURATION,
                                "all.jsp",
                                HEAD + "<support:widget/>",
                                "widget.jsp",
                                HEAD
                                        + "<support:widget vendor=\"${param.v == 'null' ? null : param.v}\"/>",
                                "frame.jsp",
                                HEAD
                                        + "<support:frame vendor=\"${param.v}\" locale=\"${param.o}\" title=\"${param.o}\""
                                        + " participants=\"${param.o}\" width=\"${param.o}\" height=\"${param.o}\"/>",
                                "plain.jsp",
                                HEAD + "<support:frame vendor=\"crisp\"/>",
                                "literal.jsp",
                                HEAD
                                        + "<support:frame vendor=\"crisp\" title=\"Tom & Jerry\""
                                        + " participants=\"a&b@x.example\"/>",
                                "java.jsp",
                                HEAD
                                        + "<%= SupportWidget.of(request).get().frame(\"crisp\", new FrameOptions(null,"
                                        + " \"a&b@x.example\", \"Tom & Jerry\", null, null)) %>"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String get(String path) throws Exception {
        return server.get(path)
                .replaceAll("nonce=\"[^\"]*\"", "nonce=\"N\"")
                .replaceAll("\"at\":\\d+", "\"at\":0")
                .strip();
    }

    @ParameterizedTest
    @CsvSource({"/widget.jsp?v=null", "/widget.jsp?v=", "/widget.jsp?v=%20", "/widget.jsp"})
    void a_null_or_blank_vendor_is_every_vendor(String page) throws Exception {
        assertThat(get(page)).isNotEmpty().isEqualTo(get("/all.jsp"));
    }

    @ParameterizedTest
    @CsvSource({"/widget.jsp?v=helpdesk", "/frame.jsp?v=helpdesk", "/frame.jsp?v=", "/frame.jsp"})
    void an_unknown_vendor_renders_the_guard(String page) throws Exception {
        assertThat(get(page))
                .contains(
                        "data-support-widget=\"guard\"",
                        "\"vendor\":\"thread\"",
                        "\"vendor\":\"crisp\"")
                .doesNotContain("connectionKey", "<iframe", "async=");
    }

    @ParameterizedTest
    @CsvSource({"/frame.jsp?v=crisp", "/frame.jsp?v=crisp&o=", "/frame.jsp?v=crisp&o=%20"})
    void blank_options_are_absent(String page) throws Exception {
        assertThat(get(page)).isEqualTo(get("/plain.jsp"));
    }

    @Test
    void a_literal_is_what_the_page_says() throws Exception {
        assertThat(get("/literal.jsp"))
                .contains("<iframe title=\"Tom &amp; Jerry\" ")
                .contains("&amp;participants=a%26b%40x.example\"")
                .isEqualTo(get("/java.jsp"));
    }
}
