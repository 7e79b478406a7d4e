package org.supportwidget.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** That {@link ForeignApps} get the widget and are otherwise as they were. */
final class ForeignChecks {
    private static final String GUARD = "data-support-widget=\"guard\"";

    // printf %s lonestarr | openssl dgst -sha256 -hmac another-secret-of-another-application
    private static final String LONESTARR =
            "904720af9cabf1ff45e06af053fde644a863be25a68cc3f94522d18209f7f2e6";

    private static final String MONACO =
            "script-src-elem 'self' https://cdn.jsdelivr.net/npm/monaco-editor@0.43.0/min/";

    private final Server server;
    private final List<String> names;

    ForeignChecks(Server server, List<String> names) {
        this.server = server;
        this.names = names;
    }

    /** What was checked; each check throws if it fails. */
    Map<String, String> run() throws IOException, InterruptedException {
        Map<String, String> results = new LinkedHashMap<>();
        if (names.contains("shiro")) {
            shiro();
        }
        if (names.contains("examples")) {
            examples();
        }
        if (names.contains("hawtio")) {
            hawtio();
        }
        results.put(
                "Apache Shiro's sample 1.4.2, as published, inject = auto",
                names.contains("shiro") ? "yes" : "-");
        results.put(
                "Apache Tomcat's examples, as published, inject = auto",
                names.contains("examples") ? "yes" : "-");
        results.put(
                "Hawtio 4.2.0, as published, authentication off, inject = auto",
                names.contains("hawtio") ? "yes" : "-");
        return results;
    }

    private void shiro() throws IOException, InterruptedException {
        Comparison shiro = new Comparison(server.root(), "shiro");
        for (String page : List.of("/", "/home.jsp", "/login.jsp")) {
            guardAlone(shiro.page(page));
        }
        for (String other : List.of("/style.css", "/account/", "/no-such-page")) {
            shiro.same("GET", other);
        }
        shiro.post("/login.jsp", Map.of("username", "lonestarr", "password", "vespa"));
        for (String page : List.of("/home.jsp", "/account/")) {
            assertThat(shiro.page(page)).contains("\"connectionEmail\":\"lonestarr\"", LONESTARR);
        }
        shiro.same("GET", "/style.css");
        shiro.post("/logout", Map.of());
        guardAlone(shiro.page("/home.jsp"));
    }

    private void examples() throws IOException, InterruptedException {
        Comparison examples = new Comparison(server.root(), "examples");
        for (String page :
                List.of(
                        "/index.html",
                        "/jsp/index.html",
                        "/jsp/jsp2/el/basic-arithmetic.jsp",
                        "/jsp/jsp2/simpletag/book.jsp",
                        "/jsp/jsp2/tagfiles/panel.jsp",
                        "/jsp/jsp2/jspx/basic.jspx",
                        "/jsp/jsptoserv/jsptoservlet.jsp",
                        "/servlets/servlet/HelloWorldExample")) {
            guardAlone(examples.page(page));
        }
        for (String other :
                List.of(
                        "/servlets/images/code.gif",
                        "/jsp/jsp2/jspx/textRotate.jspx?name=JSPX",
                        "/jsp/jsp2/misc/config.jsp.txt",
                        "/servlets/nonblocking/numberwriter")) {
            examples.same("GET", other);
        }
        examples.same("HEAD", "/servlets/images/code.gif");
    }

    private void hawtio() throws IOException, InterruptedException {
        Comparison hawtio = new Comparison(server.root(), "hawtio");
        for (String page : List.of("/", "/index.html", "/connect", "/no-such-page")) {
            guardAlone(hawtio.page(page));
        }
        String policy = policy("/hawtio-0/");
        assertThat(policy).contains(" connect-src 'self'; ", " frame-src 'self'; ", MONACO);
        assertThat(policy("/hawtio-1/").replaceAll("'nonce-[^']+'", "'nonce-N'"))
                .isEqualTo(
                        policy.replace(
                                        " connect-src 'self';",
                                        " connect-src 'self' https://messenger.chatgenie.io"
                                                + " https://api.chatgenie.io;")
                                .replace(
                                        " frame-src 'self';",
                                        " frame-src 'self' https://messenger.chatgenie.io;")
                                .replace(
                                        MONACO,
                                        MONACO + " https://messenger.chatgenie.io 'nonce-N'"));
        for (String other :
                List.of(
                        "/static/js/main.8fd02e46.js",
                        "/static/js/3.58d5f8f1.chunk.js",
                        "/static/media/RedHatText-Medium.9c02e9a1e10fbc86466d.woff2",
                        "/img/hawtio-logo.svg",
                        "/favicon.ico",
                        "/hawtconfig.json",
                        "/plugin",
                        "/user",
                        "/keycloak/enabled")) {
            hawtio.same("GET", other);
        }
        hawtio.same("HEAD", "/static/js/main.8fd02e46.js");
    }

    private String policy(String path) throws IOException, InterruptedException {
        return new Visitor(server.root())
                .get(path)
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
    }

    private static void guardAlone(String block) {
        assertThat(block)
                .contains(GUARD)
                .doesNotContain("data-support-widget=\"thread\"", "lonestarr");
    }
}
