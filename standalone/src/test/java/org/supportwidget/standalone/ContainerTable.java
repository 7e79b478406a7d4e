package org.supportwidget.standalone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How each check ended in each container, for the documentation. Thread-safe. */
final class ContainerTable {
    private static final String INTRODUCTION =
            """
            # Containers

            Written by the build: whole servers, each in a process of its own, started with the applications that are told of here. A
            run that ends in any other way fails. “-”: not made for this container. Where two of our jars are named, each check ended in
            the same way with both. `javax` runs on Java 8 where `JAVA8_HOME` names one and the container allows it, all else on Java 17
            or later. In Undertow 2.3, of which WildFly is made, the build compares pages and other answers with what they are without us.

            """;

    private final Map<Installation, Map<String, String>> results = new ConcurrentHashMap<>();

    void add(Installation installation, Map<String, String> ended) {
        results.put(installation, ended);
    }

    /** Those that have been through. */
    Set<Installation> installations() {
        return results.keySet();
    }

    /** In how many ways the checks ended in a container; with all jars alike, there is one. */
    Set<Map<String, String>> results(Container container) {
        return Installation.of(container).map(results::get).collect(Collectors.toSet());
    }

    String markdown() throws IOException {
        StringBuilder text = new StringBuilder(INTRODUCTION);
        List<String> titles = new ArrayList<>();
        for (Container container : Container.values()) {
            titles.add(container.title());
        }
        row(text, "", titles);
        text.append("|---".repeat(titles.size() + 1)).append("|\n");
        row(text, "Servlet", cells(container -> container.servletVersion));
        row(text, "our jar", cells(ContainerTable::jars));
        row(text, "Java", cells(Container::javas));
        for (String check : checks()) {
            row(
                    text,
                    check,
                    cells(
                            container ->
                                    results(container).iterator().next().getOrDefault(check, "-")));
        }
        return text.toString();
    }

    private static String jars(Container container) {
        return Installation.of(container)
                .map(installation -> installation.edition().title)
                .collect(Collectors.joining(", "));
    }

    private Set<String> checks() {
        return Installation.all()
                .map(results::get)
                .map(Map::keySet)
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> cells(Function<Container, String> cell) {
        return List.of(Container.values()).stream().map(cell).toList();
    }

    private static void row(StringBuilder text, String head, List<String> cells) {
        text.append("| ")
                .append(head)
                .append(" | ")
                .append(String.join(" | ", cells))
                .append(" |\n");
    }
}
