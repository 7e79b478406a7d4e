package org.supportwidget.standalone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How each check ended in each container, for the documentation. */
final class ContainerTable {
    private static final String INTRODUCTION =
            """
            # Containers

            Written by the build: whole servers, each in a process of its own, started with the applications that are told of here. A
            run that ends in any other way fails. “-”: not made for this container. Java 8 where `JAVA8_HOME` names one, 17 or later
            otherwise. In Undertow 2.3, of which WildFly is made, the build compares pages and other answers with what they are without us.

            """;

    private final Map<Container, Map<String, String>> results = new LinkedHashMap<>();
    private final Set<String> checks = new LinkedHashSet<>();

    void add(Container container, Map<String, String> ended) {
        results.put(container, ended);
        checks.addAll(ended.keySet());
    }

    /** Those that have been through. */
    Set<Container> containers() {
        return results.keySet();
    }

    String markdown() throws IOException {
        StringBuilder text = new StringBuilder(INTRODUCTION);
        List<String> titles = new ArrayList<>();
        List<String> servlets = new ArrayList<>();
        List<String> jars = new ArrayList<>();
        List<String> javas = new ArrayList<>();
        for (Container container : results.keySet()) {
            titles.add(container.title());
            servlets.add(container.servletVersion);
            jars.add(container.namespace == Namespace.JAVAX ? "javax" : "jakarta");
            javas.add(container.oldestJava());
        }
        row(text, "", titles);
        text.append("|---".repeat(titles.size() + 1)).append("|\n");
        row(text, "Servlet", servlets);
        row(text, "our jar", jars);
        row(text, "Java", javas);
        for (String check : checks) {
            row(
                    text,
                    check,
                    results.values().stream().map(r -> r.getOrDefault(check, "-")).toList());
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String head, List<String> cells) {
        text.append("| ")
                .append(head)
                .append(" | ")
                .append(String.join(" | ", cells))
                .append(" |\n");
    }
}
