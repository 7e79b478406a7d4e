package org.supportwidget.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A local Maven repository with the artifacts of this build, as {@code mvn install} would lay them
 * there. All others are links to the repository that this build uses: it serves and keeps what the
 * applications need, and gets nothing of ours.
 */
final class LocalRepository {
    private static final Map<String, String> ARTIFACTS =
            Map.of(
                    "filter", "support-widget-filter",
                    "taglib", "support-widget-taglib",
                    "thymeleaf-dialect", "support-widget-thymeleaf",
                    "spring-boot-starter", "support-widget-spring-boot-starter",
                    "sandbox", "support-widget-sandbox");

    private final Path folder;
    private final String version;

    private LocalRepository(Path folder, String version) {
        this.folder = folder;
        this.version = version;
    }

    /** Makes one, or brings it up to date. */
    static LocalRepository make(Path folder, Path shared, String version) throws IOException {
        link(shared, folder, "org");
        link(shared.resolve("org"), folder.resolve("org"), "supportwidget");
        LocalRepository made = new LocalRepository(folder.toAbsolutePath(), version);
        made.lay("support-widget-parent", Path.of("..", "pom.xml"), ".pom");
        for (Map.Entry<String, String> each : ARTIFACTS.entrySet()) {
            String artifact = each.getValue();
            Path module = Path.of("..", each.getKey());
            made.lay(artifact, module.resolve("pom.xml"), ".pom");
            made.lay(
                    artifact,
                    module.resolve("target/" + artifact + "-" + version + ".jar"),
                    ".jar");
        }
        return made;
    }

    /** Links to all that is in a folder but one. */
    private static void link(Path from, Path to, String but) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                Path link = to.resolve(entry.getFileName());
                boolean there = Files.exists(link, LinkOption.NOFOLLOW_LINKS);
                if (!there && !entry.endsWith(but)) {
                    Files.createSymbolicLink(link, entry.toAbsolutePath());
                }
            }
        }
    }

    private void lay(String artifact, Path file, String ending) throws IOException {
        Path place = folder.resolve(Path.of("org/supportwidget", artifact, version));
        Files.createDirectories(place);
        Files.copy(
                file,
                place.resolve(artifact + "-" + version + ending),
                StandardCopyOption.REPLACE_EXISTING);
    }

    Path folder() {
        return folder;
    }
}
