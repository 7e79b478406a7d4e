package org.supportwidget.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Applications of others, as they were published: each once as it is, under the path {@code
 * /NAME-0}, and once with our jar and one file, under {@code /NAME-1}.
 */
record ForeignApps(Installation installation) {
    private static final Path WARS = Path.of("target", "applications");
    private static final FileTime PUBLISHED = FileTime.from(Instant.parse("2019-07-10T00:00:00Z"));
    private static final String FILE =
            """
            vendors = thread
            identity.email = principal.name
            inject = auto
            logout.paths = /logout
            thread.app-id = other
            thread.secret = another-secret-of-another-application
            """;

    /** Which of them are deployed in this container. */
    List<String> names() {
        Container container = installation.container();
        List<String> names = new ArrayList<>();
        if (container.namespace == Namespace.JAVAX) {
            names.add("shiro");
        }
        if (container.isTomcat()) {
            names.add("examples");
        }
        if (container == Container.JETTY_12_EE10) {
            names.add("hawtio");
        }
        return names;
    }

    void deploy(Path work, Path webapps) throws IOException {
        for (String name : names()) {
            Path plain = webapps.resolve(name + "-0");
            Path ours = work.resolve(name);
            fill(name, new War(plain)).dated(PUBLISHED);
            War war = fill(name, new War(ours));
            war.lib(installation.edition().jar()).file("WEB-INF/support-widget.properties", FILE);
            if (installation.container() == Container.JETTY_9_4) {
                declare(ours.resolve("WEB-INF/web.xml"));
            }
            new War(webapps.resolve(name + "-1")).copy(ours, "").dated(PUBLISHED);
        }
    }

    private War fill(String name, War war) throws IOException {
        return name.equals("examples")
                ? war.copy(installation.container().home().resolve("webapps/examples"), "")
                : war.unzip(WARS.resolve(name + ".war"));
    }

    /** This container runs no initializer in an application of version 2.4. */
    private static void declare(Path webXml) throws IOException {
        String text = Files.readString(webXml);
        String first = WebXml.filter("first").replaceAll("(?m)^.*(async|ASYNC).*\n", "");
        int at = text.indexOf("<filter>");
        int end = text.lastIndexOf("</filter-mapping>") + "</filter-mapping>".length();
        Files.writeString(
                webXml,
                text.substring(0, at)
                        + first
                        + text.substring(at, end)
                        + first.replace("first", "last")
                        + text.substring(end));
    }
}
