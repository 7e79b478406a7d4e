package org.supportwidget.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * One of the two jars.
 *
 * @param path where the build put it
 * @param classes class files by entry name
 * @param resources everything else, as text, by entry name
 */
record Jar(Path path, Map<String, ClassFile> classes, Map<String, String> resources) {

    static Jar jakarta() throws IOException {
        return read("standalone.jakarta");
    }

    static Jar javax() throws IOException {
        return read("standalone.javax");
    }

    private static Jar read(String property) throws IOException {
        Path path = Path.of(System.getProperty(property));
        Map<String, ClassFile> classes = new TreeMap<>();
        Map<String, String> resources = new TreeMap<>();
        try (JarFile jar = new JarFile(path.toFile())) {
            List<? extends ZipEntry> entries =
                    jar.stream().filter(entry -> !entry.isDirectory()).toList();
            for (ZipEntry entry : entries) {
                try (InputStream in = jar.getInputStream(entry)) {
                    if (entry.getName().endsWith(".class")) {
                        classes.put(entry.getName(), ClassFile.read(in));
                    } else {
                        resources.put(
                                entry.getName(),
                                new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return new Jar(path, classes, resources);
    }
}
