package org.supportwidget.sample.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The scripts of the runtime and the plug-ins in a folder that comes first on the class path, so
 * that they are those of the application; joined in the build's order, and not minified.
 */
final class Scripts {
    private static final Pattern BUILD =
            Pattern.compile("(?s)<includes>(.*?)</includes>\\s*<outputFilename>([^#<]+)<");
    private static final Pattern NAME = Pattern.compile("<include>(.+?)</include>");

    private final Path filter;
    private final Path folder;

    /**
     * @param filter the module that has the scripts
     * @param folder the one on the class path
     */
    Scripts(Path filter, Path folder) {
        this.filter = filter;
        this.folder = folder;
    }

    void write() throws IOException {
        clear();
        Matcher build = BUILD.matcher(Files.readString(filter.resolve("pom.xml")));
        while (build.find()) {
            StringBuilder joined = new StringBuilder();
            for (String name : names(build.group(1))) {
                joined.append(Files.readString(source("runtime/" + name)));
            }
            put(build.group(2), joined.toString());
        }
    }

    /** Changes a script wherever it has been put. */
    void write(Mutant mutant) throws IOException {
        write();
        String script = Files.readString(source(mutant.file()));
        String changed = mutant.changed(script);
        if (!mutant.file().startsWith("runtime/")) {
            put(mutant.file(), changed);
            return;
        }
        for (Path file : files()) {
            Files.writeString(file, Files.readString(file).replace(script, changed));
        }
    }

    private void put(String name, String script) throws IOException {
        Path file = folder.resolve("org/supportwidget").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, script);
    }

    private Path source(String name) {
        return filter.resolve("src/main/js/org/supportwidget").resolve(name);
    }

    private static List<String> names(String includes) {
        return NAME.matcher(includes).results().map(name -> name.group(1)).toList();
    }

    private List<Path> files() throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private void clear() throws IOException {
        for (Path file : files().stream().sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
        }
    }
}
