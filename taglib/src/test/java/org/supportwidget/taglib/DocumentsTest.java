package org.supportwidget.taglib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The map of the documents is complete, and each link in a document leads somewhere. */
class DocumentsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path MAP = ROOT.resolve("docs/index.md");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern OF_THE_WEB = Pattern.compile("https?:.*|mailto:.*");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *#*$");
    private static final Pattern CODE =
            Pattern.compile("(?ms)^(?:```|~~~).*?^(?:```|~~~)|`[^`\\n]*`");

    static List<Path> documents() throws IOException {
        try (Stream<Path> root = Files.list(ROOT);
                Stream<Path> docs = Files.list(ROOT.resolve("docs"));
                Stream<Path> modules = Files.list(ROOT)) {
            return Stream.of(root, docs, modules.map(module -> module.resolve("README.md")))
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md") && Files.exists(file))
                    .sorted()
                    .toList();
        }
    }

    /** A link's file, and its heading or "". */
    private record Target(Path file, String heading) {
        static Target of(Path document, String link) {
            String[] parts = link.split("#", 2);
            Path file =
                    parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
            return new Target(file, parts.length == 1 ? "" : parts[1]);
        }

        boolean exists() {
            return Files.exists(file) && (heading.isEmpty() || anchors(file).contains(heading));
        }
    }

    private static List<String> links(Path document) {
        return LINK.matcher(CODE.matcher(text(document)).replaceAll(""))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !OF_THE_WEB.matcher(link).matches())
                .toList();
    }

    /** As code hosts make them from headings. */
    private static List<String> anchors(Path document) {
        return HEADING.matcher(text(document))
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }

    private static String text(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_map_has_every_document() throws Exception {
        List<Path> named =
                links(MAP).stream()
                        .map(link -> Target.of(MAP, link).file())
                        .collect(Collectors.toList());
        named.add(MAP);

        assertThat(named).containsAll(documents());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void each_link_leads_to_a_file_and_a_heading(Path document) {
        assertThat(links(document))
                .allSatisfy(link -> assertThat(Target.of(document, link)).matches(Target::exists));
    }

    @Test
    void the_readme_leads_to_the_map() {
        assertThat(links(ROOT.resolve("README.md"))).contains("docs/index.md");
    }

    @Test
    void continuous_integration_runs_what_developers_run() {
        assertThat(text(ROOT.resolve(".github/workflows/verify.yml"))).contains("- run: .ci/run\n");
        assertThat(ROOT.resolve(".ci/run")).isExecutable();
        assertThat(text(ROOT.resolve(".ci/run"))).contains("exec ./verify");
    }

    @Test
    void whoever_reports_a_bug_is_asked_for_the_output_of_check_and_warned_about_secrets() {
        assertThat(text(ROOT.resolve(".github/ISSUE_TEMPLATE/bug.yml")))
                .contains("java -jar support-widget-standalone-VERSION.jar check FILE")
                .contains("Support Widget VERSION is on: vendors")
                .contains("Never paste a secret");
    }
}
