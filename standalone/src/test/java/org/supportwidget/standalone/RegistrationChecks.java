package org.supportwidget.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** How the filter gets into the applications of {@link LegacyWars}, or is kept out of them. */
final class RegistrationChecks {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern NO_INITIALIZER =
            Pattern.compile("SupportWidgetFilter is not registered in this application");
    private static final Pattern STARTED =
            Pattern.compile(
                    "Support Widget \\d\\S* is on: vendors thread, unthread, crisp, reamaze; identity: id"
                            + " from session\\['legacy:LoginServlet:current.user'\\]\\.id, .*;"
                            + " block: where tags are \\(inject = off\\); log-out paths: /logout;"
                            + " configured by /WEB-INF/support-widget\\.properties$");
    private static final String YES = "yes";

    private final Container container;
    private final Server server;
    private final Visitor jane;

    RegistrationChecks(Container container, Server server) {
        this.container = container;
        this.server = server;
        jane = new Visitor(server.root());
    }

    /** What was checked, and how it went. */
    Map<String, String> run() throws IOException, InterruptedException {
        Map<String, String> results = new LinkedHashMap<>();
        results.put(
                "outside an initializer that registers its filter first",
                outermost("/", container.isTomcat()));
        results.put(
                "the same with the oldest web.xml in which initializers run",
                outermost("/old/", container.isTomcat()));
        results.put(
                "the same with us first in an absolute-ordering, before all others",
                outermost("/first/", true));
        results.put("one line in the log of the start says what is in force", startLine());
        results.put("no configuration: one line in the log, pages as they were", unconfigured());
        results.put("supportwidget.auto=false: nothing; a tag says so", silent("/off"));
        results.put("filter declared twice in web.xml: one block", declared());
        results.put(
                "registers itself in spite of a web.xml of version 2.4",
                registered("/v24", container.runsOldInitializers()));
        results.put(
                "registers itself under an absolute-ordering without us",
                registered("/listed", false));
        results.put("the same with us named in it, org_supportwidget", registered("/named", true));
        results.put(
                "registers itself under an empty absolute-ordering", registered("/empty", false));
        results.put(
                "the same with a copy of the services file in WEB-INF/classes",
                registered("/copied", container.isTomcat()));
        return results;
    }

    /**
     * @param certain whether it must be, and does not depend on the order in which the server finds
     *     jars
     */
    private String outermost(String context, boolean certain)
            throws IOException, InterruptedException {
        String late =
                jane.get(context + "pages/fragment")
                        .headers()
                        .firstValue("Content-Security-Policy-Report-Only")
                        .orElseThrow();
        assertThat(late).contains("script-src 'self'");
        if (!certain) {
            return "by the order of the jars";
        }
        assertThat(late).contains("https://messenger.chatgenie.io");
        return YES;
    }

    private String startLine() throws InterruptedException {
        server.log().await(STARTED, 0, PATIENCE);
        return YES;
    }

    private String unconfigured() throws IOException, InterruptedException {
        HttpResponse<String> page = jane.get("/unconfigured/page.jsp");
        Pages.bare(page);
        server.log()
                .await(
                        Pattern.compile("Support Widget \\S+ is off: no configuration at "),
                        0,
                        PATIENCE);
        return YES;
    }

    private String declared() throws IOException, InterruptedException {
        HttpResponse<String> page = jane.signIn("/declared", "7", LegacyChecks.JANE);
        assertThat(page.body()).contains(LegacyChecks.JANES);
        Pages.oneBlock(page);
        assertThat(Pages.policyOf(page)).contains("https://messenger.chatgenie.io");
        return YES;
    }

    private String silent(String context) throws IOException, InterruptedException {
        int from = server.log().size();
        Pages.bare(jane.get(context + "/page.jsp"));
        server.log().await(NO_INITIALIZER, from, PATIENCE);
        return YES;
    }

    private String registered(String context, boolean expected)
            throws IOException, InterruptedException {
        int from = server.log().size();
        HttpResponse<String> page = jane.get(context + "/page.jsp");
        if (expected) {
            Pages.guardAlone(page);
            assertThat(jane.signIn(context, "7", LegacyChecks.JANE).body())
                    .contains(LegacyChecks.JANES);
            return YES;
        }
        Pages.bare(page);
        server.log().await(NO_INITIALIZER, from, PATIENCE);
        return "no; a tag says so";
    }
}
