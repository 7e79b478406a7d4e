package org.supportwidget;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The picture in {@code docs/architecture.md} is that of the packages. */
class ArchitecturePictureTest {
    private static final String ROOT = "org.supportwidget";
    private static final Path PAGE = Path.of("../docs/architecture.md");

    @Test
    void the_picture_shows_the_packages_and_their_arrows() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(page).contains("```mermaid\n" + picture() + "```\n");
    }

    private static String picture() {
        Map<String, Set<String>> arrows = arrows();
        StringBuilder picture = new StringBuilder("graph TD\n");
        arrows.forEach(
                (from, targets) -> {
                    for (String to : targets) {
                        if (targets.stream()
                                .noneMatch(via -> !via.equals(to) && reaches(arrows, via, to))) {
                            picture.append("  ").append(from).append(" --> ").append(to);
                            picture.append('\n');
                        }
                    }
                });
        return picture.toString();
    }

    private static boolean reaches(Map<String, Set<String>> arrows, String from, String to) {
        return arrows.getOrDefault(from, Set.of()).stream()
                .anyMatch(next -> next.equals(to) || reaches(arrows, next, to));
    }

    /** From each package to those that it uses. */
    private static Map<String, Set<String>> arrows() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (JavaClass type :
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(ROOT)) {
            arrows.computeIfAbsent(name(type), key -> new TreeSet<>())
                    .addAll(
                            type.getDirectDependenciesFromSelf().stream()
                                    .map(each -> each.getTargetClass())
                                    .filter(target -> target.getPackageName().startsWith(ROOT))
                                    .map(ArchitecturePictureTest::name)
                                    .filter(target -> !target.equals(name(type)))
                                    .collect(Collectors.toSet()));
        }
        return arrows;
    }

    private static String name(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? "supportwidget" : name.substring(ROOT.length() + 1);
    }
}
