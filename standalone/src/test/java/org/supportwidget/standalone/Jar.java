package org.supportwidget.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * What is in one of our jars.
 *
 * @param edition which of them
 * @param classes class files by entry name
 * @param resources everything else, as text, by entry name
 */
record Jar(Edition edition, Map<String, ClassFile> classes, Map<String, String> resources) {

    static Jar of(Edition edition) throws IOException {
        Map<String, ClassFile> classes = new TreeMap<>();
        Map<String, String> resources = new TreeMap<>();
        try (JarFile jar = new JarFile(edition.jar().toFile())) {
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
        return new Jar(edition, classes, resources);
    }
}
