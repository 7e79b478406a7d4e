package org.supportwidget.standalone;

import static org.supportwidget.standalone.WebXml.COMPLETE;
import static org.supportwidget.standalone.WebXml.V2_4;
import static org.supportwidget.standalone.WebXml.V3_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The test's applications: one and the same in several states of its descriptor. */
final class LegacyWars {
    private static final Path SOURCES = Path.of("src", "test", "legacy");
    private static final String SERVICE =
            "META-INF/services/javax.servlet.ServletContainerInitializer";

    private static final String FULL =
            """
            vendors = thread, unthread, crisp, reamaze
            identity.id = session['legacy:LoginServlet:current.user'].id
            identity.email = session['legacy:LoginServlet:current.user'].email
            identity.name = session['legacy:LoginServlet:current.user'].fullName
            thread.app-id = app
            thread.secret = thread-portal-authentication-secret
            unthread.subdomain = acme
            unthread.script = https://app.unthread.example/loader.js
            unthread.secret = unthread-identity-verification-secret
            crisp.website-id = 11111111-2222-3333-4444-555555555555
            crisp.secret = ${sys:legacy.crisp}
            reamaze.account = acme
            reamaze.secret = ${file:%s}
            """;
    private static final String SMALL =
            """
            vendors = thread
            identity.email = principal.name
            thread.app-id = other
            thread.secret = another-secret-of-another-application
            """;

    private static final String TOKENS =
            SMALL.replace(
                    "identity.email = principal.name",
                    """
                    identity.resolver = xsolla-login
                    xsolla-login.algorithm = RS256
                    xsolla-login.project-id = 40db2ea4-5d42-11e6-a3ff-005056a0e04a
                    xsolla-login.jwks-url = ${sys:legacy.keys}""");

    private final Installation installation;
    private final Path work;
    private final Path classes;
    private final Path framework;

    LegacyWars(Installation installation, Path work) throws IOException {
        this.installation = installation;
        this.work = Files.createDirectories(work);
        classes = work.resolve("classes");
        LegacyClasses.compile(installation.edition(), classes);
        Files.writeString(work.resolve("secret"), "reamaze-sso-secret\n");
        framework = work.resolve("a-framework.jar");
        new War(work.resolve("framework"))
                .copy(classes.resolve("framework"), "framework")
                .file(service(), "framework.EarlyInitializer")
                .file(
                        "META-INF/web-fragment.xml",
                        "<web-fragment xmlns=\"http://xmlns.jcp.org/xml/ns/javaee\" version=\"3.1\">"
                                + "<name>framework</name></web-fragment>")
                .zip(framework);
    }

    /** Puts all of them where the server finds them. */
    void deploy(Path webapps) throws IOException {
        old(webapps);
        ordered(webapps);
        withoutFragments(webapps);
        String auto = "<context-param><param-name>supportwidget.auto</param-name>";
        war("v24", V2_4, SMALL).zip(webapps.resolve("v24.war"));
        new War(webapps.resolve("ROOT"))
                .copy(war("exploded", COMPLETE, SMALL).lib(framework).directory(), "");
        war("off", V3_1 + auto + "<param-value>false</param-value></context-param>", SMALL)
                .zip(webapps.resolve("off.war"));
        war("unconfigured", V3_1, null).zip(webapps.resolve("unconfigured.war"));
        war("form", V3_1 + WebXml.FORM_LOGIN, SMALL).zip(webapps.resolve("form.war"));
        war("leak", V3_1, TOKENS).zip(webapps.resolve("leak.war"));
        new War(work.resolve("probe"))
                .copy(classes.resolve("probe"), "WEB-INF/classes/probe")
                .file(
                        "WEB-INF/web.xml",
                        V3_1 + WebXml.servlet("probe.ProbeServlet", "/collected") + "</web-app>")
                .zip(webapps.resolve("probe.war"));
    }

    /** The oldest descriptor, every vendor and another template language. */
    private void old(Path webapps) throws IOException {
        String full = FULL.formatted(work.resolve("secret"));
        String head = oldest() + WebXml.servlet("thymeleaf.ThymeleafServlet", "/thymeleaf");
        War old =
                war("old", head, full)
                        .copy(classes.resolve("thymeleaf"), "WEB-INF/classes/thymeleaf")
                        .lib(framework);
        for (Path jar : LegacyClasses.thymeleaf()) {
            old.lib(jar);
        }
        old.zip(webapps.resolve("old.war"));
    }

    /** Those that say in which order fragments come, or which of them. */
    private void ordered(Path webapps) throws IOException {
        String ours = "<name>org_supportwidget</name>";
        for (Map.Entry<String, String> order :
                Map.of(
                                "listed", "<name>framework</name>",
                                "named", ours + "<name>framework</name>",
                                "first", ours + "<others/>")
                        .entrySet()) {
            war(order.getKey(), WebXml.ordering(order.getValue()), SMALL)
                    .lib(framework)
                    .zip(webapps.resolve(order.getKey() + ".war"));
        }
    }

    /** Those that let no fragment in: as they are, with the filter declared, or our class named. */
    private void withoutFragments(Path webapps) throws IOException {
        String empty = V3_1 + "<absolute-ordering/>\n";
        war("empty", empty, SMALL).zip(webapps.resolve("empty.war"));
        war("declared", empty + WebXml.filter("first") + "%s" + WebXml.filter("last"), SMALL)
                .zip(webapps.resolve("declared.war"));
        war("copied", empty, SMALL)
                .file(
                        "WEB-INF/classes/" + service(),
                        "org.supportwidget.servlet.SupportWidgetInitializer")
                .zip(webapps.resolve("copied.war"));
    }

    /** Puts back the one that has been taken out. */
    void redeploy(Path webapps) throws IOException {
        new War(work.resolve("leak")).zip(webapps.resolve("leak.war"));
    }

    private War war(String name, String head, @Nullable String config) throws IOException {
        String common = Files.readString(SOURCES.resolve("web.xml"));
        String body = head.contains("%s") ? head.formatted(common) : head + common;
        War war =
                new War(work.resolve(name))
                        .copy(classes.resolve("legacy"), "WEB-INF/classes/legacy")
                        .copy(SOURCES.resolve("web"), "")
                        .lib(installation.edition().jar())
                        .file("WEB-INF/web.xml", body + "</web-app>\n");
        return config == null ? war : war.file("WEB-INF/support-widget.properties", config);
    }

    /** The oldest version of web.xml with which the container runs initializers. */
    private String oldest() {
        return installation.container() == Container.JETTY_9_4 ? V3_1.replace("3.1", "3.0") : V2_4;
    }

    private String service() {
        return installation.edition().namespace.translate(SERVICE);
    }
}
